import { type LoggerService } from '@nestjs/common';
import { type Settings } from '#desk';
import { pino, type Logger } from 'pino';

/** Structured logs on standard error, so that standard output stays free for what the program says. */
export const openLog = (level: Settings['logLevel']): Logger =>
  pino({ level, base: null }, pino.destination({ fd: 2, sync: false }));

/** Nest's own messages in the same log. */
export const nestLogger = (log: Logger): LoggerService => {
  const to =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'fatal') =>
    (message: unknown, ...rest: readonly unknown[]): void => {
      const context = rest.at(-1);
      const named = typeof context === 'string' ? { context } : {};
      if (typeof message === 'object' && message !== null) log[level]({ ...named, ...message });
      else log[level](named, String(message));
    };
  return { log: to('debug'), error: to('error'), warn: to('warn'), debug: to('debug'), fatal: to('fatal') };
};
