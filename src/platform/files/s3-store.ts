/** Files on an S3-compatible server, by signed requests (AWS signature 4), one bucket, addresses by path. */
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { checkedKey, type FileStore, StoreFailed } from './file-store.ts';

export interface S3Settings {
  /** `https://s3.example` */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const TIMEOUT_MS = 60_000;

export function s3Store({ endpoint, bucket, region, ...keys }: S3Settings): FileStore {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 0 });
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', key: string, path?: string) => {
    // The body is not part of the signature, so that it is read once, from the disk to the socket.
    const signed = await client.sign(`${endpoint}/${bucket}/${checkedKey(key)}`, {
      method,
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    return fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(path !== undefined && { body: await openAsBlob(path) }),
    }).catch((cause) => {
      throw new StoreFailed(`the store of files does not answer`, { cause });
    });
  };
  const refused = (method: string, status: number) =>
    new StoreFailed(`the store of files answered ${status} to ${method}`);
  return {
    async keep(key, path) {
      const answer = await ask('PUT', key, path);
      await answer.body?.cancel();
      if (!answer.ok) throw refused('PUT', answer.status);
    },
    async open(key) {
      const answer = await ask('GET', key);
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw refused('GET', answer.status);
    },
    async remove(key) {
      const answer = await ask('DELETE', key);
      await answer.body?.cancel();
      if (!answer.ok && answer.status !== 404) throw refused('DELETE', answer.status);
    },
  };
}
