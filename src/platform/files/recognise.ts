/** What a file is, by its bytes and not by its name. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

export const KINDS = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
} as const;
export type KnownType = keyof typeof KINDS;
export type FileKind = (typeof KINDS)[KnownType];

/** `old_office`: what Word wrote before 2007, and what it writes under a password. `heic`: what iPhones take. */
export type NotKnown = 'unknown' | 'empty' | 'old_office' | 'heic' | 'drawing' | 'two_in_one' | 'macros';

const TOLD: Readonly<Record<string, NotKnown>> = {
  'application/x-cfb': 'old_office',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/avif': 'heic',
  'application/vnd.ms-word.document.macroenabled.12': 'macros',
  'application/vnd.ms-word.document.macroEnabled.12': 'macros',
};

/** The type of the file at `path`, when it is one that we take. */
export async function recognise(path: string): Promise<KnownType | NotKnown> {
  const { head, tail, size } = await ends(path);
  if (size === 0) return 'empty';
  const text = head.toString('latin1');
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i.test(
      text.replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  )
    return 'drawing';
  const found = (await fileTypeFromFile(path))?.mime as string | undefined;
  if (found === undefined) return 'unknown';
  if (!Object.hasOwn(KINDS, found)) return TOLD[found] ?? 'unknown';
  const type = found as KnownType;
  // A PDF that is an archive too, or an archive that begins as something else, is read as one thing by one program
  // and as another by the next. Pictures are made anew, so that nothing but the picture is left of them.
  if (type === 'application/pdf' && (!text.startsWith('%PDF-') || isArchiveEnd(tail))) return 'two_in_one';
  if (KINDS[type] !== 'pdf' && KINDS[type] !== 'image' && !text.startsWith('PK\u0003\u0004'))
    return 'two_in_one';
  return type;
}

const isArchiveEnd = (tail: Buffer): boolean => tail.includes(Buffer.from('PK\u0005\u0006', 'latin1'));

/** The end of an archive may stand before a comment of 64 KiB. */
const TAIL = 64 * 1024 + 22;

async function ends(path: string): Promise<{ head: Buffer; tail: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    return { size, head: await read(0, 4096), tail: await read(Math.max(0, size - TAIL), TAIL) };
  } finally {
    await file.close();
  }
}
