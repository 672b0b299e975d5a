/** RIS: one field a line (`TI  - A title`), a work from `TY` to `ER`. Pure. */
import type { Entry, Refused } from './entry.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

export function readRis(text: string): { entries: Entry[]; refused: Refused[] } {
  const entries: Entry[] = [];
  const refused: Refused[] = [];
  let fields: Map<string, string[]> | null = null;
  let start = 0;
  let last = '';
  const close = (ended: boolean) => {
    if (!fields) return;
    if (ended) entries.push(entryOf(fields, start));
    else
      refused.push({
        line: start,
        reason: 'unclosed',
        about: fields.get('TI')?.[0] ?? fields.get('T1')?.[0] ?? '',
      });
    fields = null;
  };
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag = '', value = ''] = LINE.exec(raw.replace(/^\ufeff/, '')) ?? [];
    if (tag === 'TY') {
      // A work that the next one begins inside of was never closed.
      close(false);
      fields = new Map([['TY', [value.trim()]]]);
      start = at + 1;
    } else if (tag === 'ER') close(true);
    else if (tag !== '') {
      fields?.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
      last = tag;
    } else if (raw.trim() !== '') {
      const values = fields?.get(last);
      if (values) values[values.length - 1] += ` ${raw.trim()}`;
    }
  }
  close(false);
  return { entries, refused };
}

function entryOf(fields: ReadonlyMap<string, readonly string[]>, line: number): Entry {
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
  const one = (...tags: string[]) => all(...tags)[0] ?? '';
  const names = all('AU', 'A1', 'A2', 'A3', 'A4', 'ED');
  // In RIS a person is written “Name, First name”; an organisation has no comma.
  const organisations = names.filter((name) => !name.includes(','));
  return {
    line,
    title: one('TI', 'T1', 'CT', 'BT'),
    organisations: [...organisations, ...all('PB')],
    persons: names.length - organisations.length,
    year: one('PY', 'Y1', 'DA'),
    url: one('UR', 'L2', 'LK'),
    doi: one('DO'),
    isbn: one('SN'),
    abstract: one('AB', 'N2'),
    language: one('LA'),
    licence: one('C1', 'LI'),
    type: one('TY'),
  };
}
