/**
 * Public answers kept until the public records change. The cache stands in front of the framework, on Node's own
 * request, so that a page already made costs little more than sending its bytes.
 * Bounded by bytes; the least recently asked leave first.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

interface Kept {
  version: number;
  headers: Record<string, string>;
  etag: string;
  plain: Buffer;
  gzip?: Buffer;
  br?: Buffer;
}

const SMALL = 1024;

export class PageCache {
  private readonly kept: LRUCache<string, Kept>;
  private readonly version: () => number;

  constructor(version: () => number, maxBytes = 64 * 1024 * 1024) {
    this.version = version;
    this.kept = new LRUCache<string, Kept>({
      maxSize: maxBytes,
      sizeCalculation: (page) => page.plain.length * 2 + 1024,
    });
  }

  /** Keeps an answer made at `version` under its address. An answer made before the last change is not kept. */
  keep(address: string, version: number, headers: Record<string, string>, body: Buffer): void {
    if (version !== this.version() || body.length > 4 * 1024 * 1024) return;
    this.kept.set(address, { version, headers, etag: etagOf(body), plain: body });
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
    if (request.headers['if-none-match'] === page.etag) {
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

/** A validator of the content, the same for every encoding of it (weak on purpose). */
export const etagOf = (body: Buffer | string): string =>
  `W/"${createHash('sha1').update(body).digest('base64url')}"`;

function encoded(
  page: Kept,
  accepts: string | string[] | undefined,
): { body: Buffer; encoding?: 'br' | 'gzip' } {
  const accepted = String(accepts ?? '');
  if (page.plain.length < SMALL) return { body: page.plain };
  if (/\bbr\b/.test(accepted)) {
    page.br ??= brotliCompressSync(page.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: page.br, encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) {
    page.gzip ??= gzipSync(page.plain, { level: 6 });
    return { body: page.gzip, encoding: 'gzip' };
  }
  return { body: page.plain };
}
