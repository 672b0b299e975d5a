/** ODT and DOCX: whether they may be kept, and their text. */
import mammoth from 'mammoth';
import { type Archive, BrokenArchive, openArchive, Unfolds } from './archive.ts';
import { DOCX_LOOKED, docxActs, ODT_LOOKED, odtActs } from './office-active.ts';
import type { Answered, Examined, ReadText } from './told.ts';
import { MOST_CHARACTERS, MOST_PAGES } from './told.ts';

/** Macros, controls, linked objects. */
const RUNS = {
  docx: /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|oleObject[^/]*\.bin)/i,
  odt: /^(Basic|Scripts|Object [^/]*\/Basic)\//,
} as const;
const ODT_TEXT = 'content.xml';
const ODT_MANIFEST = 'META-INF/manifest.xml';
const DOCX_TEXT = 'word/document.xml';

export function examineOffice(kind: 'odt' | 'docx', bytes: Uint8Array): Answered<Examined> {
  const looked = kind === 'odt' ? ODT_LOOKED : DOCX_LOOKED;
  const opened = opening(bytes, (name) => name === ODT_MANIFEST || looked.test(name));
  if (!opened.ok) return opened;
  const { names, texts } = opened.value;
  if (/encryption-data/.test(texts.get(ODT_MANIFEST) ?? '')) return { ok: false, reason: 'encrypted' };
  if (!names.includes(kind === 'odt' ? ODT_TEXT : DOCX_TEXT)) return { ok: false, reason: 'broken' };
  const runs = names.some((name) => RUNS[kind].test(name));
  const parts = new Map([...texts].filter(([name]) => name !== ODT_MANIFEST));
  const acts = kind === 'odt' ? odtActs(parts) : docxActs(parts);
  return runs || acts ? { ok: false, reason: 'active' } : { ok: true, value: {} };
}

export async function readOffice(kind: 'odt' | 'docx', bytes: Uint8Array): Promise<Answered<ReadText>> {
  const opened = opening(bytes, (name) => kind === 'odt' && name === ODT_TEXT);
  if (!opened.ok) return opened;
  if (kind === 'odt') return { ok: true, value: inPages(textOfOdt(opened.value.texts.get(ODT_TEXT) ?? '')) };
  const text = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch(() => null);
  return text ? { ok: true, value: inPages(text.value) } : { ok: false, reason: 'broken' };
}

function opening(bytes: Uint8Array, wanted: (name: string) => boolean): Answered<Archive> {
  try {
    return { ok: true, value: openArchive(bytes, wanted) };
  } catch (error) {
    if (error instanceof Unfolds) return { ok: false, reason: 'bomb' };
    if (error instanceof BrokenArchive) return { ok: false, reason: 'broken' };
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The words of an OpenDocument text: titles and paragraphs, one a line. */
function textOfOdt(xml: string): string {
  const body = xml.slice(Math.max(0, xml.indexOf('<office:text')));
  return body
    .replaceAll(/<text:(s|tab)\b[^>]*>/g, ' ')
    .replaceAll(/<text:line-break\b[^>]*>|<\/text:(p|h|list-item)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

/** About a printed page: these files have none of their own. */
const PAGE = 3_000;

/** Cut at the ends of lines. */
function inPages(text: string): ReadText {
  const kept = text.slice(0, MOST_CHARACTERS);
  const pages: string[] = [];
  let page = '';
  for (const line of kept.split('\n')) {
    page += `${line}\n`;
    if (page.length < PAGE) continue;
    pages.push(page);
    page = '';
  }
  if (page.trim() !== '') pages.push(page);
  return { pages: pages.slice(0, MOST_PAGES), cut: text.length > kept.length || pages.length > MOST_PAGES };
}
