import { type RouteOptions } from 'fastify';

interface KnownRoute {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Which methods each path takes, learnt while the routes are made. */
export class RouteMethods {
  readonly #routes: KnownRoute[] = [];

  note({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    this.#routes.push({ pattern: patternOf(url), methods: [method].flat() });
  }

  /** The methods that a path takes, in order of the alphabet; none where there is no such path. */
  at(url: string): readonly string[] {
    const path = url.replace(/[?#].*$/, '');
    const taken = this.#routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(taken.flatMap(({ methods }) => methods))].sort();
  }
}

/** `/v1/rooms/:id` stands for any one segment there, `/docs/*` for any rest. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}$`);
}
