/**
 * Public answers kept until the public records change. The cache stands in front of the framework, on Node's own
 * request, so that a page already made costs little more than sending its bytes.
 * Bounded by bytes; the least recently asked leave first.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A body with its compressed forms, made when somebody first accepts them. */
export interface Encodable {
  headers: Record<string, string>;
  plain: Buffer;
  gzip?: Buffer;
  br?: Buffer;
}
interface Kept extends Encodable {
  version: number;
  etag: string;
}

/** Below, compressing gains nothing; above, a page is too large to be kept for everybody. In bytes. */
const SMALL = 1024;
const LARGEST = 4 * 1024 * 1024;
/** Nobody asks twice for an address longer than this. */
const LONGEST = 1024;

export class PageCache {
  private readonly kept: LRUCache<string, Kept>;
  private readonly version: () => number;

  constructor(version: () => number, maxBytes = 64 * 1024 * 1024) {
    this.version = version;
    this.kept = new LRUCache<string, Kept>({
      maxSize: maxBytes,
      sizeCalculation: (page, address) => page.plain.length * 2 + address.length * 2 + 2048,
    });
  }

  /** Keeps an answer made at `version` under its address. One made before the last change is only given back. */
  keep(address: string, version: number, headers: Record<string, string>, plain: Buffer): Kept {
    const page: Kept = { version, headers, etag: headers.etag ?? etagOf(plain), plain };
    const worthIt = plain.length <= LARGEST && address.length <= LONGEST;
    if (worthIt && version === this.version()) this.kept.set(address, page);
    return page;
  }

  /** Answers from what is kept; false when there is nothing, and nothing was sent. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || request.url === undefined) return false;
    const page = this.kept.get(request.url);
    if (!page) return false;
    if (page.version !== this.version()) {
      this.kept.delete(request.url);
      return false;
    }
    if (hasIt(request.headers['if-none-match'], page.etag)) {
      response
        .writeHead(304, { etag: page.etag, 'cache-control': 'public, no-cache', vary: 'accept-encoding' })
        .end();
      return true;
    }
    const { body, encoding } = encoded(page, request.headers['accept-encoding']);
    const headers: Record<string, string | number> = {
      ...page.headers,
      etag: page.etag,
      'content-length': body.length,
    };
    if (encoding) headers['content-encoding'] = encoding;
    response.writeHead(200, headers).end(body);
    return true;
  }
}

/** Whether a reader's `If-None-Match` names this validator, alone or in a list. */
export const hasIt = (given: string | undefined, etag: string): boolean =>
  given !== undefined && (given.trim() === '*' || given.split(',').some((each) => each.trim() === etag));

/** A validator of the content, the same for every encoding of it (weak on purpose). */
export const etagOf = (body: Buffer | string): string =>
  `W/"${createHash('sha1').update(body).digest('base64url')}"`;

function encoded(
  page: Encodable,
  accepts: string | string[] | undefined,
): { body: Buffer; encoding?: 'br' | 'gzip' } {
  const accepted = String(accepts ?? '');
  // `br;q=0` says that it is not.
  const takes = (encoding: string) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  if (page.plain.length < SMALL) return { body: page.plain };
  if (takes('br')) {
    page.br ??= brotliCompressSync(page.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: page.br, encoding: 'br' };
  }
  if (takes('gzip')) {
    page.gzip ??= gzipSync(page.plain, { level: 6 });
    return { body: page.gzip, encoding: 'gzip' };
  }
  return { body: page.plain };
}

/** An answer in the best form that its reader accepts. */
export function answerOf(
  page: Encodable & { etag?: string },
  accepts: string | undefined,
  status = 200,
): Response {
  const { body, encoding } = encoded(page, accepts);
  const headers = new Headers(page.headers);
  if (page.etag) headers.set('etag', page.etag);
  if (encoding) headers.set('content-encoding', encoding);
  headers.set('vary', 'accept-encoding');
  // A Buffer over memory of its own is a body as it is; its type only says that it might be shared.
  return new Response(body as Uint8Array<ArrayBuffer>, { status, headers });
}
