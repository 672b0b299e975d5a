/** The command of an import of trainings, from its words to its report. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { readTable } from '../../../platform/table/read-table.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { faultInWords } from '../../contributions/public.ts';
import { fieldsOf, slugOf } from '../../records/public.ts';
import { SESSION_FORM, TRAINING_FORM } from '../domain/form.ts';
import {
  type ImportNeeds,
  importTrainings,
  type RefusedRow,
  type TrainingImport,
} from './import-trainings.ts';

export interface RunTrainingNeeds extends ImportNeeds {
  report: (line: string) => void;
}

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  source: { type: 'string' },
  report: { type: 'string' },
} as const;
const SHOWN = 40;

/** `FILE [--apply] [--source NAME] [--report FILE.csv]`. Throws `UnreadableFile`. */
export async function runTrainingImport(needs: RunTrainingNeeds, words: readonly string[]): Promise<void> {
  const { values, positionals } = optionsIn(words);
  const [file] = positionals;
  if (!file) throw new UnreadableFile('Quel fichier\u00a0? npm run import -- trainings FICHIER [--apply]');
  const source = slugOf(values.source ?? basename(file).replace(/\.[a-z]+$/i, ''));
  const table = await readTable(file);
  needs.report(`Source\u00a0: «\u00a0${source}\u00a0».`);
  const report = await importTrainings(needs, table, { source, apply: values.apply });
  for (const line of told(report, values.apply)) needs.report(line);
  if (values.report) writeFileSync(values.report, reportFile(report));
}

function told(report: TrainingImport, apply: boolean): string[] {
  const { rows, trainings, sessions, created, changed, unchanged, refused, doubles, unknownColumns } = report;
  const some = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          `${title} (${lines.length})\u00a0:`,
          ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
          ...(lines.length > SHOWN
            ? [`  … et ${lines.length - SHOWN} autres\u00a0: --report FICHIER.csv les écrit toutes.`]
            : []),
        ];
  return [
    `${rows} lignes lues\u00a0: ${trainings} formations et ${sessions} sessions\u00a0; ${created} créées, ${changed} modifiées, ${unchanged} inchangées, ${doubles.length} déjà là, ${refused.length} lignes refusées.`,
    ...some('Colonnes laissées de côté', unknownColumns),
    ...some(
      'Refusées',
      refused.map(
        (row) => `ligne ${row.line}${row.title && `, «\u00a0${row.title}\u00a0»`}\u00a0: ${whyOf(row)}`,
      ),
    ),
    ...some(
      'Déjà là',
      doubles.map(
        ({ line, title, slug }) => `ligne ${line}, «\u00a0${title}\u00a0»\u00a0: /formations/${slug}`,
      ),
    ),
    apply ? 'C’est écrit.' : 'Rien n’a été écrit. Ajoutez --apply pour écrire.',
  ];
}

const LABELS = new Map(
  [...fieldsOf(SESSION_FORM), ...fieldsOf(TRAINING_FORM)].map(({ name, label }) => [name, label.fr]),
);

function whyOf({ faults, unknown }: RefusedRow): string {
  const words = faults.map(({ path, fault }) =>
    fault === 'first_row'
      ? 'la première ligne de cette formation est refusée'
      : [LABELS.get(path.split('.')[0] ?? ''), faultInWords({ locale: 'fr' }, fault)]
          .filter(Boolean)
          .join('\u00a0: '),
  );
  return [...words, ...unknown.map((word) => `mot inconnu, ${word}`)].join(' ; ');
}

/** Every refusal and double, for a spreadsheet. Cells that it would run as a formula are disarmed. */
const reportFile = ({ refused, doubles }: TrainingImport): string =>
  `\ufeff${stringify(
    [
      ['issue', 'ligne', 'titre', 'raison'],
      ...refused.map((row) => ['refusée', String(row.line), row.title, whyOf(row)]),
      ...doubles.map(({ line, title, slug }) => ['déjà là', String(line), title, `/formations/${slug}`]),
    ],
    { delimiter: ';', escape_formulas: true },
  )}`;

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UnreadableFile(
      `${(error as Error).message}. Options\u00a0: --apply, --source NOM, --report FICHIER.`,
    );
  }
}
