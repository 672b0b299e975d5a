/** Reads a LimeSurvey structure: the XML into tables, then the tables into a questionnaire. */
import { XMLParser } from 'fast-xml-parser';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { ImportRefusal } from '../domain/import-refusal.ts';
import type { Draft } from '../domain/imported.ts';
import { fromLss } from '../domain/lss.ts';
import type { LssRow, LssTables } from '../domain/lss-rows.ts';

export const isLss = (text: string): boolean => /^\s*(<\?xml|<document)/.test(text.slice(0, 200));

/** No entity of the file's own is read: texts stand in CDATA, and what a file defines could unfold without end. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
});

export function readLss(text: string): Outcome<Draft, ImportRefusal> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refused({ code: 'xml_entities' });
  let content: unknown;
  try {
    content = parser.parse(text, true);
  } catch {
    return refused({ code: 'damaged_xml' });
  }
  const root = objectIn(content, 'document');
  if (String(root.LimeSurveyDocType ?? '') !== 'Survey') return refused({ code: 'not_a_survey' });
  const tables: LssTables = Object.fromEntries(
    Object.keys(root).map((name) => [name, rowsIn(objectIn(objectIn(root, name), 'rows').row)]),
  );
  const languages = [objectIn(root, 'languages').language]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? [each] : []));
  const read = fromLss(tables, languages);
  return read ? done(read) : refused({ code: 'no_question' });
}

function objectIn(value: unknown, key: string): Record<string, unknown> {
  const inner =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
}

const rowsIn = (value: unknown): LssRow[] =>
  [value]
    .flat()
    .flatMap((each) =>
      typeof each === 'object' && each !== null
        ? [
            Object.fromEntries(
              Object.entries(each).map(([name, cell]) => [name, typeof cell === 'string' ? cell : '']),
            ),
          ]
        : [],
    );
