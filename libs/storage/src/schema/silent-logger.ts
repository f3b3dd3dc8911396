import { AbstractLogger, type LogMessage } from 'typeorm';

/** TypeORM would print to standard output, where a command's JSON goes. What fails here is thrown anyway. */
export class SilentLogger extends AbstractLogger {
  protected override writeLog(_level: string, _message: LogMessage | string | number): void {}
}
