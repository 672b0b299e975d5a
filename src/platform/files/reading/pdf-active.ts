/**
 * Whether a PDF holds what runs a program or opens another file, wherever it is written: in the clear, with letters of a
 * name as numbers (`/J#61vaScript`), or in a compressed stream of objects. A stream of objects that cannot be looked
 * into counts as one that acts, unless the whole file is under a key (owner’s restrictions: its text is read all the same).
 */
import { inflateSync } from 'node:zlib';

const RUNS = /\/(Launch|RichMedia|JavaScript)\b/;
/** More than the objects of a document of a thousand pages. */
const MOST_UNFOLDED = 32 * 1024 * 1024;
/** Characters between an object and its stream. */
const DICTIONARY = 64 * 1024;

export function pdfActs(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (RUNS.test(named(text))) return true;
  const locked = /\/Encrypt\b/.test(text);
  let left = MOST_UNFOLDED;
  for (const { index, 0: opening } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', index - 3)) continue;
    const begun = Math.max(text.lastIndexOf('obj', index) + 3, index - DICTIONARY);
    const dictionary = named(text.slice(begun, index));
    if (!/\/ObjStm\b/.test(dictionary)) continue;
    // In the clear, it was looked at with the rest.
    if (!/\/Filter\b/.test(dictionary)) continue;
    const plain = /\/Filter\s*(\[\s*)?\/(FlateDecode|Fl)\s*(\]|\/(?!\w*Decode)|>|$)/.test(dictionary);
    const objects = plain ? unfolded(file.subarray(index + opening.length), left) : null;
    if (objects === null) {
      if (locked) continue;
      return true;
    }
    left -= objects.length;
    if (RUNS.test(named(objects.toString('latin1')))) return true;
  }
  return false;
}

/** Names as they are read: two figures after a `#` are a letter. */
const named = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function unfolded(stream: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
