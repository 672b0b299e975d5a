/** The command of an import, from its words to its report. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTable } from '../../../platform/table/read-table.ts';
import { type Table, UnreadableFile } from '../../../platform/table/table.ts';
import type { SaveNeeds } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { draftMapping } from '../domain/draft.ts';
import { aidesTerritoires } from './aides-territoires.ts';
import { importProgrammes } from './import-programmes.ts';
import { readMapping } from './read-mapping.ts';
import { reportFile, tellReport } from './tell-report.ts';
import { territoryOf } from './territory-of.ts';

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
} as const;

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UnreadableFile(
      `${(error as Error).message}. Options\u00a0: --mapping NOM, --apply, --partiel, --complet, --report FICHIER.`,
    );
  }
}

/** `FILE --mapping M [--apply]`; without a mapping, a draft of one is told. Throws `UnreadableFile`. */
export async function runProgrammeImport(needs: RunNeeds, words: readonly string[]): Promise<void> {
  const { values, positionals } = optionsIn(words);
  const [file] = positionals;
  if (!file)
    throw new UnreadableFile('Quel fichier\u00a0? npm run import -- programmes FICHIER --mapping NOM');
  const table = await readTable(file);
  needs.report(describe(table));
  if (!values.mapping) {
    needs.report(
      'Sans --mapping, rien n’est lu. Voici un brouillon à relire, compléter et enregistrer dans un fichier .json\u00a0:',
    );
    needs.report(JSON.stringify(draftMapping(table.columns), null, 2));
    return;
  }
  await run(needs, table, values.mapping, values);
}

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
  await run(needs, await aidesTerritoires({ key }), 'aides-territoires', values);
}

async function run(
  needs: RunNeeds,
  table: Table,
  name: string,
  values: ReturnType<typeof optionsIn>['values'],
): Promise<void> {
  const report = await importProgrammes(
    { ...needs, territory: territoryOf(needs.territories) },
    table,
    readMapping(name, needs.mappings),
    { apply: values.apply, partial: values.partiel, whole: values.complet },
  );
  for (const line of tellReport(report, values.apply)) needs.report(line);
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
