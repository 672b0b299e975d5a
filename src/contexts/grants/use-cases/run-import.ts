/** The command of an import of grants, from its words to its report. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readTable } from '../../../platform/table/read-table.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { LICENCES, slugOf } from '../../records/public.ts';
import { type TerritoryIndex, territoryOf } from '../../territories/public.ts';
import { type GrantImportNeeds, importGrants } from './import-grants.ts';
import { reportFile, tellReport } from './tell-report.ts';

export interface RunGrantNeeds extends Omit<GrantImportNeeds, 'findPlace'> {
  territories: TerritoryIndex;
  report: (line: string) => void;
}

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  partiel: { type: 'boolean', default: false },
  complet: { type: 'boolean', default: false },
  source: { type: 'string' },
  titre: { type: 'string' },
  licence: { type: 'string' },
  page: { type: 'string' },
  report: { type: 'string' },
} as const;

/** `FILE [--apply]`. Throws `UnreadableFile`. */
export async function runGrantImport(needs: RunGrantNeeds, words: readonly string[]): Promise<void> {
  const { values, positionals } = optionsIn(words);
  const [file] = positionals;
  if (!file) throw new UnreadableFile('Quel fichier\u00a0? npm run import -- grants FICHIER [--apply]');
  const { licence, page } = values;
  if (licence !== undefined && !(LICENCES as readonly string[]).includes(licence))
    throw new UnreadableFile(
      `Licence inconnue\u00a0: ${licence}. Les licences connues\u00a0: ${LICENCES.join(', ')}.`,
    );
  if (page !== undefined && !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(page))
    throw new UnreadableFile(
      `--page attend l’adresse web où le fichier est publié, pas «\u00a0${page}\u00a0».`,
    );
  const name = basename(file).replace(/\.[a-z]+$/i, '');
  const source = slugOf(values.source ?? name);
  const table = await readTable(file);
  needs.report(
    `Source\u00a0: «\u00a0${source}\u00a0»${values.source ? '' : ', d’après le nom du fichier'}. Une version plus récente du même fichier s’importe sous le même nom (--source ${source}).`,
  );
  const report = await importGrants({ ...needs, findPlace: placesIn(needs.territories) }, table, {
    source,
    label: values.titre ?? name,
    licence: licence ?? null,
    page: page ?? null,
    apply: values.apply,
    partial: values.partiel,
    whole: values.complet,
  });
  for (const line of tellReport(report, values.apply)) needs.report(line);
  if (licence === undefined)
    needs.report('Aucune licence n’est dite (--licence)\u00a0: les pages le diront aussi.');
  if (values.report) writeFileSync(values.report, reportFile(report));
}

/** The same few places come back row after row. */
export function placesIn(territories: TerritoryIndex): GrantImportNeeds['findPlace'] {
  const find = territoryOf(territories);
  const known = new Map<string, ReturnType<typeof find>>();
  return (text, kind) => {
    const key = `${kind ?? ''} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(text, kind ?? null);
    known.set(key, found);
    return found;
  };
}

function optionsIn(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UnreadableFile(
      `${(error as Error).message}. Options\u00a0: --apply, --source NOM, --titre TEXTE, --licence CODE, --page ADRESSE, --partiel, --complet, --report FICHIER.`,
    );
  }
}
