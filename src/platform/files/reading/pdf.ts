/** PDF: whether it may be kept, and its text, page by page. */
import { getDocumentProxy } from 'unpdf';
import { pdfActs } from './pdf-active.ts';
import type { Answered, Examined, ReadText, Refusal } from './told.ts';
import { MOST_CHARACTERS, MOST_PAGES } from './told.ts';

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages looked at for actions of their own. */
const EXAMINED_PAGES = 300;
export async function examinePdf(bytes: Uint8Array): Promise<Answered<Examined>> {
  const runs = pdfActs(bytes);
  const opened = await opening(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (runs || (await pdf.getJSActions()) || (await pdf.getAttachments()))
    return { ok: false, reason: 'active' };
  for (let number = 1; number <= Math.min(pdf.numPages, EXAMINED_PAGES); number++) {
    const page = await pdf.getPage(number).catch(() => null);
    if (!page) return { ok: false, reason: 'broken' };
    if (await page.getJSActions()) return { ok: false, reason: 'active' };
    page.cleanup();
  }
  return { ok: true, value: {} };
}

export async function readPdf(bytes: Uint8Array): Promise<Answered<ReadText>> {
  const opened = await opening(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    if (number > MOST_PAGES || characters >= MOST_CHARACTERS)
      return { ok: true, value: { pages, cut: true } };
    const text = await pageText(pdf, number).catch(() => '');
    pages.push(text.slice(0, MOST_CHARACTERS - characters));
    characters += text.length;
  }
  return { ok: true, value: { pages, cut: characters > MOST_CHARACTERS } };
}

async function pageText(pdf: Opened, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function opening(bytes: Uint8Array): Promise<Answered<Opened>> {
  try {
    const pdf = await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
      verbosity: 0,
    });
    return pdf.numPages > 0 ? { ok: true, value: pdf } : { ok: false, reason: 'broken' };
  } catch (error) {
    const reason: Refusal = (error as Error).name === 'PasswordException' ? 'encrypted' : 'broken';
    return { ok: false, reason };
  }
}
