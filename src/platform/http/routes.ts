/**
 * Routes with a stated policy. A context builds its routes here and nowhere else; the application mounts them.
 * A route without a policy does not type-check, and a test lists every mounted route against this register.
 */
import type { Context, Env as HonoEnv } from 'hono';
import { Hono } from 'hono';
import type { Actor, LackedRight } from '../../kernel/actor.ts';
import { href, type Page } from '../../kernel/page.ts';
import { boundedForm } from './form-size.ts';

/**
 * Who may ask. `public`: anyone, no personal data in the answer. `holder`: whoever knows an unguessable address.
 * `operator`: the machine itself. `member`: a person who signed in. `strong`: one who showed a second factor too.
 * `bearer`: a program with a person's token in its `Authorization` header; the route reads no cookie.
 */
export type Access = 'public' | 'holder' | 'operator' | 'member' | 'strong' | 'bearer';

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
  /**
   * How long a body may be, in bytes; `own`: the route reads it itself, as it comes, and bounds it. Never by default:
   * others are cut at 256 kB.
   */
  longBody?: number | 'own';
  /** What was sent by somebody: shown apart from everything, allowed to run and to load nothing. */
  sandboxed?: true;
  /** The page may be shown in another site's frame. Never by default. */
  embeddable?: true;
}

export interface Env extends HonoEnv {
  Variables: {
    page: Page;
    /** Who asks, once it is looked up; null: a visitor. */
    actor: () => Promise<Actor | null>;
    policy: RoutePolicy | undefined;
    /** Why this person is not let in, on a page that everybody knows of. */
    lacked: LackedRight | undefined;
    /** Addresses of the proxy in front; null: none is named. */
    proxies: readonly string[] | null;
    route: string | undefined;
    /** The body of the answer, by whoever has it at hand: reading it back from a Response costs as much as a page. */
    bytes: Buffer | undefined;
  };
}
export type RequestContext = Context<Env>;
export type RouteHandler = (c: RequestContext) => Response | Promise<Response>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
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
  put(path: string, policy: RoutePolicy, handler: RouteHandler): this {
    return this.declare('PUT', path, policy, handler);
  }
  patch(path: string, policy: RoutePolicy, handler: RouteHandler): this {
    return this.declare('PATCH', path, policy, handler);
  }
  /** Takes in the routes of a file of the same context. */
  with(others: Routes): this {
    this.declared.push(...others.declared);
    this.hono.route('/', others.hono);
    return this;
  }
  private declare(method: Method, path: string, policy: RoutePolicy, handler: RouteHandler): this {
    this.declared.push({ method, path, ...policy });
    // Once somebody is let in: what is refused for who sends it is not read.
    const within = method === 'GET' || policy.longBody === 'own' ? handler : boundedForm(handler);
    this.hono.on(method, path, (c) => {
      c.set('policy', policy);
      c.set('route', path);
      return policy.access === 'member' || policy.access === 'strong'
        ? afterSignIn(c, policy.access, within)
        : within(c);
    });
    return this;
  }
}

/** Lets a person in who signed in as the route asks; sends others to do so, and back here afterwards. */
async function afterSignIn(c: RequestContext, access: 'member' | 'strong', handler: RouteHandler) {
  const actor = await c.get('actor')();
  if (actor && (access === 'member' || actor.strong)) return handler(c);
  const page = c.get('page');
  const query = page.query.toString();
  const here = c.req.method === 'GET' ? page.path + (query && `?${query}`) : page.path;
  const way = actor ? '/connexion/second-facteur' : '/connexion';
  return c.redirect(href(page, `${way}?retour=${encodeURIComponent(here)}`), 303);
}

/** The person who asks, on a route that lets in nobody else. */
export async function signedIn(c: RequestContext): Promise<Actor> {
  const actor = await c.get('actor')();
  if (!actor) throw new Error(`${c.get('route')} takes a person for granted without asking for one`);
  return actor;
}
