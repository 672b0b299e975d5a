/** One request to one address that was judged, and nothing else: no redirect, no cookie, no connection kept. */
import { type ClientRequest, request as http, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as https } from 'node:https';
import { isIPv4, type LookupFunction, type TcpNetConnectOpts } from 'node:net';
import type { Readable } from 'node:stream';
import { urlToHttpOptions } from 'node:url';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Failure, HopEnd } from './fetched.ts';
import { sameWriting } from './public-address.ts';

export interface Hop {
  url: URL;
  /** The only addresses that the socket may go to. */
  addresses: readonly string[];
  method: 'GET' | 'HEAD' | 'POST';
  headers: Readonly<Record<string, string>>;
  body: string | Buffer | undefined;
  /** The body is not read when null. */
  maxBytes: number | null;
  /** Milliseconds. */
  connectMs: number;
  totalMs: number;
  signal: AbortSignal | undefined;
}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Node hands these to the socket; its types only know them there. */
type SocketOptions = Pick<TcpNetConnectOpts, 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'>;

/** Always resolves, once; what is left of the request is then destroyed. */
export function askOnce(hop: Hop): Promise<HopEnd> {
  return new Promise((resolve) => {
    const request = send(hop);
    const connecting = setTimeout(() => end({ is: 'timed_out' }), Math.min(hop.connectMs, hop.totalMs));
    const whole = setTimeout(() => end({ is: 'timed_out' }), hop.totalMs);
    const end = (how: HopEnd) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      resolve(how);
      // Whatever it says while it is taken down is about a request that has ended.
      request.on('error', () => {});
      request.destroy();
    };
    request.on('socket', (socket) => {
      socket.once(hop.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(connecting);
        const there = sameWriting(socket.remoteAddress ?? '');
        if (!hop.addresses.some((each) => sameWriting(each) === there))
          end({ is: 'refused', why: 'not_public' });
      });
    });
    request.on('error', (error) => end({ is: 'failed', why: failureOf(error) }));
    request.on('response', (response) => read(response, hop, end));
    request.end(hop.body);
  });
}

function send({ url, addresses, method, headers, maxBytes, signal }: Hop): ClientRequest {
  const options: RequestOptions & SocketOptions = {
    ...urlToHttpOptions(url),
    method,
    headers: { ...headers, 'accept-encoding': maxBytes === null ? 'identity' : 'gzip, deflate, br' },
    agent: false,
    lookup: pinned(addresses),
    autoSelectFamily: true,
    // The usual quarter of a second gives up on what is merely far away.
    autoSelectFamilyAttemptTimeout: 3_000,
    ...(signal && { signal }),
  };
  return (url.protocol === 'https:' ? https : http)(options);
}

/** Stands where the socket would ask for the name's address again. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }));
  return (_host, { all: every }, answer) => {
    const [first] = all;
    if (every) answer(null, all);
    else answer(null, first?.address ?? '', first?.family);
  };
}

function read(response: IncomingMessage, { method, maxBytes }: Hop, end: (how: HopEnd) => void): void {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const answered = (body: Buffer): HopEnd => ({
    is: 'answered',
    status: response.statusCode ?? 0,
    headers,
    body,
  });
  if (maxBytes === null || method === 'HEAD') {
    end(answered(Buffer.alloc(0)));
    return;
  }
  if (Number(headers['content-length']) > maxBytes) {
    end({ is: 'too_large' });
    return;
  }
  const encoding = (headers['content-encoding'] || 'identity').trim().toLowerCase();
  const decoder = DECODERS[encoding]?.();
  if (!decoder && encoding !== 'identity') {
    end({ is: 'failed', why: 'encoding' });
    return;
  }

  /** Counted on both sides: few bytes may unfold to many. */
  const bounded = () => {
    let seen = 0;
    return (chunk: Buffer) => {
      seen += chunk.length;
      if (seen <= maxBytes) return;
      decoder?.destroy();
      end({ is: 'too_large' });
    };
  };
  const chunks: Buffer[] = [];
  const plain: Readable = decoder ? response.pipe(decoder) : response;
  response.on('data', bounded());
  if (decoder) decoder.on('data', bounded());
  plain.on('data', (chunk: Buffer) => chunks.push(chunk));
  plain.on('end', () => end(answered(Buffer.concat(chunks))));
  decoder?.on('error', () => end({ is: 'failed', why: 'encoding' }));
  // Cut short: what came is not the answer.
  response.on('error', (error) => end({ is: 'failed', why: failureOf(error) }));
  response.on('aborted', () => end({ is: 'failed', why: 'connection' }));
}

const OF_CERTIFICATES = /^(CERT_|UNABLE_TO_|ERR_TLS_CERT|DEPTH_ZERO_)|SELF_SIGNED|HOSTNAME_MISMATCH/;

function failureOf(error: Error): Failure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (OF_CERTIFICATES.test(code)) return 'certificate';
  if (code.startsWith('HPE_')) return 'not_http';
  return 'connection';
}
