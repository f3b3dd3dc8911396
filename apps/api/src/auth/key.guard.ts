import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { findProduction, KeyRing, nameActor, permit, refuse, Store } from '#desk';
import { type ApiRequest, headerOf } from '../http/api-request.js';
import { Refused, valueOf } from '../http/refused.js';
import { Needs, Open } from './needs.js';

/** Lets a request in: whose key it is, whether it may see the production its path names, whether it may do this. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyRing,
    private readonly store: Store,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get(Open, context.getClass()) === true) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const principal = valueOf(await this.keys.recognise(secretOf(request)));
    request.principal = principal;
    nameActor(principal.actor);
    const { productionId } = request.params as { readonly productionId?: string };
    request.production =
      productionId === undefined
        ? null
        : valueOf(await findProduction(this.store.books, principal, productionId));
    valueOf(permit(principal, this.reflector.get(Needs, handler) ?? 'read'));
    return true;
  }
}

function secretOf(request: ApiRequest): string {
  const secret = /^Bearer +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
  if (secret !== undefined) return secret;
  const message = 'Send an API key as "Authorization: Bearer …".';
  throw new Refused(refuse('unauthorized', 'ACCESS.KEY_MISSING', message).refusal);
}
