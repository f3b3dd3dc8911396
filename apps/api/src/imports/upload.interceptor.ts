import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type ApiRequest } from '../http/api-request.js';
import { Limits } from '../service/limits.js';
import { spoolUpload, type Upload } from './spool-upload.js';

/** A request whose file has been received. */
export interface UploadRequest extends ApiRequest {
  upload: Upload & { /** Whether a job has it now, and takes it away when it ends. */ taken: boolean };
}

/** Receives the file before the handler runs, so that a repeated request is known by what it holds. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly limits: Limits) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return from(this.receive(http.getRequest(), http.getResponse(), next));
  }

  private async receive(request: UploadRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      request.upload = { ...(await spoolUpload(request, this.limits.uploadBytes)), taken: false };
    } catch (error) {
      // What is left of the upload is not read, so the connection cannot be used again.
      void reply.header('connection', 'close');
      throw error;
    }
    request.uploadDigest = request.upload.digest;
    try {
      return await lastValueFrom(next.handle());
    } finally {
      if (!request.upload.taken) await request.upload.discard();
    }
  }
}
