/**
 * Routes with a stated policy. A context builds its routes here and nowhere else; the application mounts them.
 * A route without a policy does not type-check, and a test lists every mounted route against this register.
 */
import type { Context, Handler } from 'hono';
import { Hono } from 'hono';

/** Who may ask. `public`: anyone, no personal data in the answer. `holder`: whoever knows an unguessable address. */
export type Access = 'public' | 'holder' | 'operator';

export interface RoutePolicy {
  access: Access;
  /** How many SQL queries one request may make; more fails the tests and is logged in production. */
  queries: number;
  /**
   * `data`: the answer depends on the address and the public records only, so it is kept until they change.
   * `none`: made afresh for each request. `static`: never changes under the same address.
   */
  cache: 'data' | 'none' | 'static';
  /** The page may be shown in another site's frame. Never by default. */
  embeddable?: true;
}

export type Method = 'GET' | 'POST';
export interface DeclaredRoute extends RoutePolicy {
  method: Method;
  path: string;
}

export class Routes {
  readonly hono = new Hono();
  readonly declared: DeclaredRoute[] = [];

  get(path: string, policy: RoutePolicy, handler: (c: Context) => Response | Promise<Response>): this {
    return this.declare('GET', path, policy, handler);
  }
  post(path: string, policy: RoutePolicy, handler: (c: Context) => Response | Promise<Response>): this {
    return this.declare('POST', path, policy, handler);
  }
  private declare(method: Method, path: string, policy: RoutePolicy, handler: Handler): this {
    this.declared.push({ method, path, ...policy });
    this.hono.on(method, path, handler);
    return this;
  }
}
