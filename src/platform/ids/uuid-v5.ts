/**
 * Identifiers computed from names (RFC 9562, version 5), so that shipped content keeps the same identifiers on
 * every instance and one file can name another before either is stored.
 */
import { createHash } from 'node:crypto';

/** The namespace of the shipped content: the version 5 identifier of `terreau/content` among URLs. */
export const CONTENT_NAMESPACE = '04cb8fc7-1514-5605-b9c0-b87945f6cc45';

/** The UUID of `name` within the UUID `namespace`; the same two always give the same one. */
export function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The identifier of a record of the shipped content, from its kind and the name of its file. */
export const recordId = (kind: string, slug: string): string => uuidV5(CONTENT_NAMESPACE, `${kind}/${slug}`);
