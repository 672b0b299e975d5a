/** From a view to a response. */
import type { VNode } from 'preact';
import type { LackedRight } from '../../kernel/actor.ts';
import { href, type Page } from '../../kernel/page.ts';
import { renderView } from './render.ts';
import type { RequestContext } from './routes.ts';

/** What the views know of this request. */
export const pageOf = (c: RequestContext): Page => c.get('page');

interface AnswerOptions {
  status?: 200 | 400 | 403 | 404 | 409 | 410 | 422 | 429 | 500 | 503;
  headers?: Record<string, string>;
}

/** A whole HTML page. */
export function html(
  c: RequestContext,
  view: VNode,
  { status = 200, headers = {} }: AnswerOptions = {},
): Response {
  const bytes = Buffer.from(`<!doctype html>${renderView(view)}`);
  c.set('bytes', bytes);
  return c.body(bytes as Uint8Array<ArrayBuffer>, status, {
    'content-type': 'text/html; charset=utf-8',
    ...headers,
  });
}

/** A piece of HTML that an island asked for. */
export function fragment(c: RequestContext, view: VNode): Response {
  return c.body(renderView(view), 200, {
    'content-type': 'text/html; charset=utf-8',
    'x-robots-tag': 'noindex',
  });
}

/** After a POST: go and read (303). The path is one of ours, in the reader's language. */
export const seeOther = (c: RequestContext, path: string): Response => c.redirect(href(pageOf(c), path), 303);

/** This record lives at another address now (301). */
export const movedTo = (c: RequestContext, path: string): Response => c.redirect(href(pageOf(c), path), 301);

/**
 * The page is no secret and this person may not use it: the application answers 403, says who may and how to become so.
 * What must not even be known to be there answers `c.notFound()` instead.
 */
export function forbidden(c: RequestContext, lacked: LackedRight): Response | Promise<Response> {
  c.set('lacked', lacked);
  return c.notFound();
}
