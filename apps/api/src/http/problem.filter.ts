import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Injectable,
  Logger,
  MethodNotAllowedException,
  NotFoundException,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { problemOf } from './problem.js';
import { Replayed } from './replayed.js';
import { RouteMethods } from './route-methods.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers every error as a problem document. Faults of the service are logged with the request's id, never told. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly routes: RouteMethods) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof Replayed) {
      const { status, headers, body } = error.answer;
      void reply.status(status).headers(headers).header('idempotent-replayed', 'true').send(body);
      return;
    }
    const problem = problemOf(this.inFull(error, request, reply), request.id);
    if (problem.status === 500) {
      this.logger.error({
        requestId: request.id,
        error: error instanceof Error ? error.stack : String(error),
      });
    }
    if (reply.sent) return;
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '1');
    void reply.status(problem.status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problem));
  }

  /** The router says "not found" too where only the method is not one of the path's. */
  private inFull(error: unknown, { method, url }: FastifyRequest, reply: FastifyReply): unknown {
    if (!(error instanceof NotFoundException)) return error;
    const allowed = this.routes.at(url);
    if (allowed.length === 0 || allowed.includes(method)) return error;
    void reply.header('allow', allowed.join(', '));
    return new MethodNotAllowedException(`${method} is not done here; ${allowed.join(', ')} can be.`);
  }
}
