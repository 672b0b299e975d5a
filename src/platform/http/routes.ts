/**
 * Routes with a stated policy. A context builds its routes here and nowhere else; the application mounts them.
 * A route without a policy does not type-check, and a test lists every mounted route against this register.
 */
import type { Context, Env as HonoEnv } from 'hono';
import { Hono } from 'hono';
import type { Page } from '../../kernel/page.ts';

/** Who may ask. `public`: anyone, no personal data in the answer. `holder`: whoever knows an unguessable address. `operator`: the machine itself. */
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
  /** Other sites that the page may fetch from, because the configuration of the instance names them. */
  connect?: readonly string[];
  /** A write that need not come from a page of ours: its unguessable address is its whole proof. Never by default. */
  fromElsewhere?: true;
  /** The page may be shown in another site's frame. Never by default. */
  embeddable?: true;
}

export interface Env extends HonoEnv {
  Variables: {
    page: Page;
    policy: RoutePolicy | undefined;
    route: string | undefined;
    /** The body of the answer, by whoever has it at hand: reading it back from a Response costs as much as a page. */
    bytes: Buffer | undefined;
  };
}
export type RequestContext = Context<Env>;
export type RouteHandler = (c: RequestContext) => Response | Promise<Response>;

export type Method = 'GET' | 'POST';
export interface DeclaredRoute extends RoutePolicy {
  method: Method;
  path: string;
}

export class Routes {
  readonly hono = new Hono<Env>();
  readonly declared: DeclaredRoute[] = [];

  get(path: string, policy: RoutePolicy, handler: RouteHandler): this {
    return this.declare('GET', path, policy, handler);
  }
  post(path: string, policy: RoutePolicy, handler: RouteHandler): this {
    return this.declare('POST', path, policy, handler);
  }
  private declare(method: Method, path: string, policy: RoutePolicy, handler: RouteHandler): this {
    this.declared.push({ method, path, ...policy });
    this.hono.on(method, path, (c) => {
      c.set('policy', policy);
      c.set('route', path);
      return handler(c);
    });
    return this;
  }
}
