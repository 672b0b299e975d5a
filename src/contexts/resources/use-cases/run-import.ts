/** The command of an import of works, from its words to its report. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { RESOURCE_KINDS, type ResourceKind } from '../../../kernel/vocabulary.ts';
import { asOfNow } from '../../../platform/db/connect.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { recordsAfter, type SaveNeeds, slugOf } from '../../records/public.ts';
import { marksOf } from '../domain/entry.ts';
import { importResources, type Known, type ResourceImport } from './import-resources.ts';
import { readBibliography } from './read-bibliography.ts';

export interface RunResourceNeeds extends SaveNeeds {
  report: (line: string) => void;
}

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  source: { type: 'string' },
  genre: { type: 'string', default: 'study' },
  report: { type: 'string' },
} as const;
const SHOWN = 40;
const BATCH = 1_000;

/** `FILE [--apply] [--source NAME] [--genre CODE] [--report FILE.csv]`. Throws `UnreadableFile`. */
export async function runResourceImport(needs: RunResourceNeeds, words: readonly string[]): Promise<void> {
  const { values, positionals } = optionsIn(words);
  const [file] = positionals;
  if (!file) throw new UnreadableFile('Quel fichier\u00a0? npm run import -- resources FICHIER [--apply]');
  if (!isKind(values.genre))
    throw new UnreadableFile(
      `Genre inconnu\u00a0: ${values.genre}. Les genres connus\u00a0: ${Object.keys(RESOURCE_KINDS).join(', ')}.`,
    );
  const source = slugOf(values.source ?? basename(file).replace(/\.[a-z]+$/i, ''));
  const bibliography = await readBibliography(file);
  needs.report(`Source\u00a0: «\u00a0${source}\u00a0», lue comme ${bibliography.format}.`);
  const report = await importResources(needs, bibliography, {
    ...{ source, apply: values.apply },
    unnamed: values.genre,
    known: await worksKnown(needs),
  });
  for (const line of tellReport(report, values.apply)) needs.report(line);
  if (values.report) writeFileSync(values.report, reportFile(report));
}

const isKind = (text: string): text is ResourceKind => Object.hasOwn(RESOURCE_KINDS, text);

/** Every work of the register, by what tells it apart; a thousand at a time. */
function worksKnown({ db }: SaveNeeds): Promise<Known[]> {
  return asOfNow(db, async (tx) => {
    const known: Known[] = [];
    for (let after = 0; ; ) {
      const batch = await recordsAfter(tx, 'resource', after, BATCH);
      for (const { id, slug, document, mergedInto } of batch) {
        const text = (field: string) => (typeof document[field] === 'string' ? document[field] : '');
        const marks = marksOf({ doi: text('doi'), isbn: text('isbn'), url: text('url') });
        if (mergedInto === null) known.push({ id, slug, nameKey: normalise(text('name')), marks });
      }
      if (batch.length < BATCH) return known;
      after = batch.at(-1)?.ordinal ?? after;
    }
  });
}

const REASONS = {
  no_title: 'sans titre',
  no_address: 'sans adresse web ni DOI\u00a0: on ne saurait pas où la lire',
  unreadable: 'illisible',
  unclosed: 'accolade ou fin de notice manquante\u00a0: fermez-la dans le fichier',
} as const;
const BY = { doi: 'même DOI', isbn: 'même ISBN', address: 'même adresse', title: 'même titre' } as const;

export function tellReport(report: ResourceImport, apply: boolean): string[] {
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
  const { read, created, changed, unchanged, refused, doubles, persons } = report;
  return [
    `${read} notices lues\u00a0: ${created} créées, ${changed} modifiées, ${unchanged} inchangées, ${doubles.length} déjà là, ${refused.length} refusées.`,
    ...some(
      'Refusées',
      refused.map(
        ({ line, reason, about }) =>
          `ligne ${line}${about && `, «\u00a0${about}\u00a0»`}\u00a0: ${REASONS[reason]}`,
      ),
    ),
    ...some(
      'Déjà là',
      doubles.map(
        ({ line, title, of, by }) =>
          `ligne ${line}, «\u00a0${title}\u00a0»\u00a0: ${BY[by]} que /ressources/${of}`,
      ),
    ),
    ...(persons > 0
      ? [`${persons} noms de personnes laissés de côté\u00a0: une fiche ne nomme que qui l’a accepté.`]
      : []),
    apply ? 'C’est écrit.' : 'Rien n’a été écrit. Ajoutez --apply pour écrire.',
  ];
}

/** Every refusal and double, for a spreadsheet. Cells that it would run as a formula are disarmed. */
const reportFile = ({ refused, doubles }: ResourceImport): string =>
  `\ufeff${stringify(
    [
      ['issue', 'ligne', 'titre', 'raison'],
      ...refused.map(({ line, about, reason }) => ['refusée', String(line), about, REASONS[reason]]),
      ...doubles.map(({ line, title, of, by }) => [
        'déjà là',
        String(line),
        title,
        `${BY[by]} que /ressources/${of}`,
      ]),
    ],
    { delimiter: ';', escape_formulas: true },
  )}`;

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UnreadableFile(
      `${(error as Error).message}. Options\u00a0: --apply, --source NOM, --genre CODE, --report FICHIER.`,
    );
  }
}
