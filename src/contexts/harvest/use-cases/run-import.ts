/** The command of an import, from its words to its report. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readTable } from '../../../platform/table/read-table.ts';
import { type Table, UnreadableFile } from '../../../platform/table/table.ts';
import { type SaveNeeds, slugOf } from '../../records/public.ts';
import { type TerritoryIndex, territoryOf } from '../../territories/public.ts';
import { type Draft, draftMapping } from '../domain/draft.ts';
import { type GuessedKind, guessFile } from '../domain/guess.ts';
import { guessedFields } from '../domain/guessed-mapping.ts';
import { type ImportedKind, type Mapping, mapping } from '../domain/mapping.ts';
import { aidesTerritoires } from './aides-territoires.ts';
import { importRows } from './import-rows.ts';
import { readMapping } from './read-mapping.ts';
import { reportFile, tellReport } from './tell-report.ts';

export interface RunNeeds extends SaveNeeds {
  territories: TerritoryIndex;
  /** The folder of the mappings shipped. */
  mappings: string;
  report: (line: string) => void;
}

const OPTIONS = {
  mapping: { type: 'string' },
  apply: { type: 'boolean', default: false },
  partiel: { type: 'boolean', default: false },
  complet: { type: 'boolean', default: false },
  report: { type: 'string' },
  brouillon: { type: 'string' },
} as const;

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UnreadableFile(
      `${(error as Error).message}. Options\u00a0: --mapping NOM, --apply, --partiel, --complet, --report FICHIER, --brouillon FICHIER.`,
    );
  }
}

const SHELVES: Readonly<Record<ImportedKind, string>> = {
  programme: 'programmes',
  organisation: 'organisations',
  cooperation: 'cooperations',
  training: 'trainings',
};

/** `FILE --mapping M [--apply]`; without a mapping, a draft of one is told and tried. Throws `UnreadableFile`. */
export async function runRecordImport(
  needs: RunNeeds,
  kind: ImportedKind,
  words: readonly string[],
): Promise<void> {
  const { values, positionals } = optionsIn(words);
  const [file] = positionals;
  if (!file)
    throw new UnreadableFile(`Quel fichier\u00a0? npm run import -- ${SHELVES[kind]} FICHIER --mapping NOM`);
  const table = await readTable(file);
  needs.report(describe(table));
  if (!values.mapping) return tryDraft(needs, kind, file, table, values);
  const chosen = readMapping(values.mapping, needs.mappings);
  if (chosen.kind !== kind)
    throw new UnreadableFile(
      `Cette correspondance est faite pour «\u00a0${SHELVES[chosen.kind]}\u00a0», pas pour «\u00a0${SHELVES[kind]}\u00a0».`,
    );
  await run(needs, table, chosen, values);
}

type Options = ReturnType<typeof optionsIn>['values'];

/** Rows that a draft is guessed from. */
const SAMPLE = 500;

/** Without a mapping: guesses one, tells it, tries it, writes no record. */
async function tryDraft(
  needs: RunNeeds,
  kind: ImportedKind,
  file: string,
  table: Table,
  values: Options,
): Promise<void> {
  if (values.apply)
    throw new UnreadableFile(
      'Sans --mapping, rien n’est écrit\u00a0: une correspondance devinée se relit d’abord. Relancez sans --apply, avec --brouillon FICHIER.json pour la garder.',
    );
  const sample: Record<string, string>[] = [];
  for await (const { cells } of table.rows) {
    sample.push(cells);
    if (sample.length >= SAMPLE) break;
  }
  const label = basename(file).replace(/\.[a-z]+$/i, '');
  const name = { slug: slugOf(label), label };
  const draft =
    kind === 'programme'
      ? draftMapping(table.columns, sample, name)
      : draftOf(kind, table.columns, sample, name);
  needs.report('Sans --mapping, voici ce que les titres laissent deviner\u00a0:');
  for (const { column, fields } of draft.guessed)
    needs.report(
      `  ${column} → ${fields ? fields.map((field) => FIELDS[field] ?? field).join(', ') : 'laissée de côté'}`,
    );
  const text = `${JSON.stringify(draft.mapping, null, 2)}\n`;
  if (values.brouillon) writeFileSync(values.brouillon, text, { flag: 'wx' });
  const parsed = mapping.safeParse(draft.mapping);
  if (parsed.success) {
    needs.report('Essai de cette correspondance, sans rien écrire\u00a0:');
    await run(needs, await readTable(file), parsed.data, values, true);
  }
  needs.report(
    values.brouillon
      ? `Le brouillon est dans ${values.brouillon}. Relisez-le (tables de mots, licence, source), puis\u00a0: npm run import -- ${SHELVES[kind]} ${file} --mapping ${values.brouillon}`
      : `Pour le garder et le corriger\u00a0: npm run import -- ${SHELVES[kind]} ${file} --brouillon correspondance.json`,
  );
}

/** An organisation whose file does not say what it does is taken for one that bears a cooperation: to be reviewed. */
function draftOf(
  kind: GuessedKind,
  columns: readonly string[],
  sample: readonly Record<string, string>[],
  { slug, label }: { slug: string; label: string },
): Draft {
  const guess = guessFile(kind, columns, sample);
  const fields = guessedFields(kind, guess, sample);
  if (kind === 'organisation') fields.kinds ??= { value: ['bearer'] };
  const read = guess.columns.filter(({ column, field }) => field !== null || guess.id.includes(column));
  const ignore = columns.filter(
    (column) => !read.some((each) => each.column === column) && column !== guess.within,
  );
  return {
    mapping: { kind, source: slug, label, licence: 'Licence à préciser', id: guess.id, ignore, fields },
    guessed: guess.columns.map(({ column, field }) => ({ column, fields: field === null ? null : [field] })),
  };
}

/** Fields in words, for what a draft tells. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'identifiant',
  name: 'nom',
  summary: 'résumé',
  body: 'texte',
  url: 'page',
  applyUrl: 'page pour candidater',
  operators: 'opérateurs',
  territories: 'territoires',
  audiences: 'publics',
  applicants: 'qui peut candidater',
  conditions: 'conditions',
  'calendar.opens': 'ouverture',
  'calendar.closes': 'clôture',
  amountMax: 'montant le plus haut',
  amountMin: 'montant le plus bas',
  envelope: 'enveloppe',
  rateMax: 'taux le plus haut',
  types: 'types',
  themes: 'thèmes',
  stages: 'stades',
  functions: 'ce qui est payé',
  contact: 'contact',
  duration: 'durée',
  checked: 'date de vérification',
  alias: 'sigle',
  kinds: 'ce qu’elle fait',
  legalForm: 'forme juridique',
  siren: 'SIREN',
  siret: 'SIRET',
  rna: 'RNA',
  seat: 'siège',
  scale: 'échelle',
  networks: 'réseaux',
  born: 'année de naissance',
  links: 'site web',
  note: 'à savoir',
  'point.lon': 'longitude',
  'point.lat': 'latitude',
  commonWork: 'œuvre commune',
  models: 'modèles',
  carrying: 'portage',
  stakeholders: 'parties prenantes',
  newWorksites: 'nouveaux chantiers',
};

/** The whole of the Aides-territoires API, with the key of an account. Throws `UnreadableFile`. */
export async function runAidesTerritoires(
  needs: RunNeeds,
  words: readonly string[],
  key: string | undefined,
): Promise<void> {
  const { values } = optionsIn(words);
  if (!key)
    throw new UnreadableFile(
      'Il manque la clé de l’API. Demandez-la dans votre compte Aides-territoires, puis donnez-la dans la variable AIDES_TERRITOIRES_TOKEN.',
    );
  const shipped = readMapping('aides-territoires', needs.mappings);
  await run(needs, await aidesTerritoires({ key }), shipped, values);
}

async function run(
  needs: RunNeeds,
  table: Table,
  chosen: Mapping,
  values: Options,
  trial = false,
): Promise<void> {
  const report = await importRows({ ...needs, territory: territoryOf(needs.territories) }, table, chosen, {
    apply: values.apply,
    partial: values.partiel,
    whole: values.complet,
  });
  const lines = tellReport(report, values.apply);
  // Trying a draft, the last line would say how to write: not yet.
  for (const line of trial ? lines.slice(0, -1) : lines) needs.report(line);
  if (values.report) writeFileSync(values.report, reportFile(report));
}

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
  mixed: 'mêlé (UTF-8 et Windows-1252 selon les lignes)',
} as const;

const describe = ({ format, encoding, delimiter, columns }: Table): string =>
  `Fichier ${format.toUpperCase()}, ${columns.length} colonnes${
    delimiter ? `, encodage ${ENCODINGS[encoding]}, séparateur ${JSON.stringify(delimiter)}` : ''
  }.`;
