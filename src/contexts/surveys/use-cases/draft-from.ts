/** The draft of a new survey: a template, a blank page, or a file made here or elsewhere. */
import { DEEPEST_JSON, isDeeperThan } from '../../../kernel/json-depth.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { ImportRefusal } from '../domain/import-refusal.ts';
import type { Draft } from '../domain/imported.ts';
import { FORMAT, questionnaire } from '../domain/questionnaire.ts';
import { shapeFault } from '../domain/shape-fault.ts';
import { SHIPPED_TEMPLATES } from '../domain/templates.ts';
import { isLss, readLss } from './read-lss.ts';
import { isCsvForm, isXls, isXlsx, readCsvForm, readXlsForm } from './read-xlsform.ts';

interface Source {
  from: string;
  file: Buffer | null;
  blank: { title: string; section: string; purpose: string; audience: string; privacy: string };
}

export async function draftFrom({ from, file, blank }: Source): Promise<Outcome<Draft, ImportRefusal>> {
  if (from === 'fichier' && file) return readFile(file);
  const template = SHIPPED_TEMPLATES.find(({ code }) => code === from);
  if (template) return done({ questionnaire: template.questionnaire, left: [] });
  const said = (fr: string) => ({ fr });
  return done({
    left: [],
    questionnaire: questionnaire.parse({
      format: FORMAT,
      title: said(blank.title),
      ...{ purpose: said(blank.purpose), audience: said(blank.audience), privacy: said(blank.privacy) },
      unit: 'organisation',
      sections: [{ code: 'partie_1', title: said(blank.section), questions: [] }],
    }),
  });
}

async function readFile(bytes: Buffer): Promise<Outcome<Draft, ImportRefusal>> {
  if (isXlsx(bytes)) return readXlsForm(bytes);
  if (isXls(bytes)) return refused({ code: 'old_workbook' });
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff/, '');
  if (isLss(text)) return readLss(text);
  if (isCsvForm(text)) return readCsvForm(text);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refused({ code: 'unknown_format' });
  }
  if (isDeeperThan(content, DEEPEST_JSON)) return refused({ code: 'deep_json', most: DEEPEST_JSON });
  const read = questionnaire.safeParse(content);
  if (read.success) {
    const { $schema: _, ...draft } = read.data;
    return done({ questionnaire: draft, left: [] });
  }
  return refused({ code: 'other_shape', format: FORMAT, ...shapeFault(read.error.issues, content) });
}
