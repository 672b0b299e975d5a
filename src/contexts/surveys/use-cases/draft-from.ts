/** The draft of a new survey: a template, a blank page, or a file made here or elsewhere. */
import { DEEPEST_JSON, isDeeperThan } from '../../../kernel/json-depth.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Draft } from '../domain/imported.ts';
import { FORMAT, questionnaire } from '../domain/questionnaire.ts';
import { SHIPPED_TEMPLATES } from '../domain/templates.ts';
import { isLss, readLss } from './read-lss.ts';
import { isCsvForm, isXls, isXlsx, readCsvForm, readXlsForm } from './read-xlsform.ts';

interface Source {
  from: string;
  file: Buffer | null;
  blank: { title: string; section: string; purpose: string; audience: string; privacy: string };
}

export async function draftFrom({ from, file, blank }: Source): Promise<Outcome<Draft, string>> {
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

async function readFile(bytes: Buffer): Promise<Outcome<Draft, string>> {
  if (isXlsx(bytes)) return readXlsForm(bytes);
  if (isXls(bytes))
    return refused('c’est un classeur .xls d’avant 2007 : enregistrez-le au format .xlsx, puis recommencez.');
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff/, '');
  if (isLss(text)) return readLss(text);
  if (isCsvForm(text)) return readCsvForm(text);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refused('ce n’est ni du JSON, ni un XLSForm (.xlsx ou .csv), ni une structure LimeSurvey (.lss).');
  }
  if (isDeeperThan(content, DEEPEST_JSON)) return refused(`ce JSON emboîte plus de ${DEEPEST_JSON} niveaux.`);
  const read = questionnaire.safeParse(content);
  if (read.success) {
    const { $schema: _, ...draft } = read.data;
    return done({ questionnaire: draft, left: [] });
  }
  const [issue] = read.error.issues;
  return refused(
    `ce JSON ne suit pas le format ${FORMAT}${issue ? ` (${issue.path.join('.') || 'racine'} : ${issue.message})` : ''}.`,
  );
}
