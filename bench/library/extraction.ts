/** How fast files are read, and when a hostile one is let go: each in the process of its own that the site uses. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATHS } from '../../src/paths.ts';
import { FileReading } from '../../src/platform/files/reading/reading.ts';
import { bomb, docx, encryptedPdf, odt, pdf } from '../../tests/support/files.ts';
import { percentile } from '../figures.ts';

const FILES = 7;
const PAGES = 100;

export async function measureExtraction(folder: string, page: string): Promise<void> {
  const reading = new FileReading(PATHS.fileReader);
  const pages = Array.from({ length: PAGES }, () => page);
  const files = [
    { name: 'pdf, one page', kind: 'pdf', bytes: pdf([page]) },
    { name: `pdf, ${PAGES} pages`, kind: 'pdf', bytes: pdf(pages) },
    { name: `odt, as long`, kind: 'odt', bytes: odt(pages.join('\n')) },
    { name: `docx, as long`, kind: 'docx', bytes: docx(pages.join('\n')) },
  ] as const;
  for (const { name, kind, bytes } of files) {
    const path = join(folder, 'read');
    await writeFile(path, bytes);
    const times: number[] = [];
    for (let at = 0; at < FILES; at++) {
      const began = performance.now();
      const read = await reading.read(kind, path);
      // A made-up page may hold fewer lines than its text: some of it is enough to know that it was read.
      if (!read.ok || read.value.pages.join('').trim() === '')
        throw new Error(`${name}: ${read.ok ? 'without a word' : read.reason}`);
      times.push(performance.now() - began);
    }
    const median = percentile(times, 0.5);
    console.log(
      `reading ${name} (${(bytes.length / 1024).toFixed(0)} KB), its process included: ${median.toFixed(0)} ms, ${Math.round(60_000 / median)} files/min, ${((bytes.length / 2 ** 20) * (1000 / median)).toFixed(2)} MB/s`,
    );
  }
  const hostile = [
    { name: 'a ZIP that unfolds without end', kind: 'docx', bytes: bomb() },
    { name: 'a broken PDF', kind: 'pdf', bytes: pdf(pages).subarray(0, 20_000) },
    { name: 'a PDF under a password', kind: 'pdf', bytes: encryptedPdf() },
    {
      name: `a PDF of ${PAGES * 40} pages of one line`,
      kind: 'pdf',
      bytes: pdf(Array.from({ length: PAGES * 40 }, () => 'a line')),
    },
  ] as const;
  for (const { name, kind, bytes } of hostile) {
    const path = join(folder, 'hostile');
    await writeFile(path, bytes);
    const began = performance.now();
    const read = await reading.read(kind, path);
    console.log(
      `${name} (${(bytes.length / 1024).toFixed(0)} KB): ${read.ok ? `read, ${read.value.pages.length} pages` : read.reason} after ${(performance.now() - began).toFixed(0)} ms`,
    );
  }
}
