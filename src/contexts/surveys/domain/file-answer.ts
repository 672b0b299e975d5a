/**
 * A file given as an answer. Its value is what is known of it, all texts; its bytes stand in the file store. It is read
 * by whoever holds the address of the answer and by the organisers, and by nobody else whatever the audience says: what a
 * file holds cannot be kept from naming somebody.
 */
import type { Value } from './values.ts';

/** Bytes of one file. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

export interface FileAnswer {
  id: string;
  name: string;
  type: string;
  bytes: string;
  /** Of the bytes as they are kept. */
  sha256: string;
}

export function fileAnswerOf(value: Value | undefined): FileAnswer | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, name, type, bytes, sha256 } = value as Record<string, string>;
  return id && name && type && bytes && sha256 ? { id, name, type, bytes, sha256 } : null;
}
