/** Real files, read by the real process. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
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

/** A DOCX with one more part, or with this relation. */
const docxWith = (name: string, text: string) => () => docx('a', { [name]: strToU8(text) });
const related = (relation: string, name = 'word/_rels/settings.xml.rels') =>
  docxWith(name, `<Relationships><Relationship Id="r1" ${relation}/></Relationships>`);
/** A field cut over several runs. */
const fields = (...runs: string[]) =>
  `<w:document><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs
    .map((run) => `<w:r><w:instrText xml:space="preserve">${run}</w:instrText></w:r>`)
    .join('')}</w:document>`;
const odtWith = (markup: string) => () =>
  odt('a', { 'styles.xml': strToU8(`<office:document-styles>${markup}</office:document-styles>`) });

/** A PDF with a compressed stream of objects after it. */
const objects =
  (content: string, type = '/ObjStm', filter = '/FlateDecode') =>
  () => {
    const stream = deflateSync(`1 0 ${content}`);
    const head = `\n9 0 obj\n<< /Type ${type} /N 1 /First 4 /Filter ${filter} /Length ${stream.length} >>\nstream\n`;
    return Buffer.concat([pdf(['a']), Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')]);
  };

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
    [
      'a PDF whose script is spelt in numbers',
      () => pdf(['a'], { more: '/X << /S /J#61vaScript >>' }),
      'active',
    ],
    ['a PDF that opens a program from a compressed part', objects('<< /S /Launch /F (cmd.exe) >>'), 'active'],
    ['a PDF whose compressed part is spelt in numbers', objects('<< /S /#4Caunch >>', '/Obj#53tm'), 'active'],
    [
      'a PDF whose compressed part cannot be looked into',
      objects('<< >>', '/ObjStm', '/LZWDecode'),
      'active',
    ],
    ['a PDF with a compressed part', objects('<< /S /GoTo >>'), 'application/pdf kept'],
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
    ...(
      [
        ['asks a program for data', docxWith('word/document.xml', fields('DDE', 'AUTO c:\\\\windows "a"'))],
        [
          'takes in a picture of elsewhere',
          docxWith('word/header1.xml', fields('INCLUDEPICTURE "http://evil.example/a.png"')),
        ],
        [
          'shows a picture of elsewhere',
          related("Type='http://x/image' Target='http://evil.example/a.png' TargetMode='External'"),
        ],
        [
          'holds an object of elsewhere',
          related(
            'TargetMode="External" Target="\\\\evil\\a" Type="http://x/oleObject"',
            'word/_rels/document.xml.rels',
          ),
        ],
        [
          'relates to elsewhere from its root',
          related(
            'Type="http://x/customXml" Target="http://evil.example" TargetMode="External"',
            '_rels/.rels',
          ),
        ],
        [
          'hides where it relates to',
          related('Type="http://x/image" Target="http://evil.example/" TargetMode="&#69;xternal"'),
        ],
      ] as const
    ).map(([what, make]): [string, () => Buffer, string] => [`a DOCX that ${what}`, make, 'active']),
    [
      'a DOCX with a link',
      related('Type="http://x/hyperlink" Target="https://fournil.example/" TargetMode="External"'),
      `${word} kept`,
    ],
    [
      'a DOCX whose field numbers pages',
      docxWith('word/footer1.xml', fields('PAGE', ' \\* MERGEFORMAT')),
      `${word} kept`,
    ],
    [
      'an ODT that shows a picture of elsewhere',
      odtWith('<draw:image xlink:href="http://evil.example/a.png"/>'),
      'active',
    ],
    [
      'an ODT that listens',
      odtWith('<script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:a"/>'),
      'active',
    ],
    [
      'an ODT with a link',
      odtWith('<text:a xlink:href="https://fournil.example/">ici</text:a>'),
      'application/vnd.oasis.opendocument.text kept',
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
