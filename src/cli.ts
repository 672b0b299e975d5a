/** Commands of an instance: `import …`, `export`, `checks`, `bench`: what each takes stands in `USAGE`. */
import { join } from 'node:path';
import { runChecks } from '../checks/run-checks.ts';
import { readConfig } from './config/config.ts';
import { runInstanceImport } from './contexts/federation/public.ts';
import { runGrantImport } from './contexts/grants/public.ts';
import { type RunNeeds, runAidesTerritoires, runRecordImport } from './contexts/harvest/public.ts';
import { anyRecord } from './contexts/records/public.ts';
import { fileKeys, runResourceImport } from './contexts/resources/public.ts';
import { importGeo, territoryIndex } from './contexts/territories/public.ts';
import { runTrainingImport } from './contexts/trainings/public.ts';
import { FORMS, KINDS } from './declared.ts';
import { aroundOf, geographyOf } from './geography.ts';
import { PATHS } from './paths.ts';
import { exportSnapshot, importSnapshot } from './platform/db/snapshot.ts';
import { createFetch } from './platform/fetch/fetch-public.ts';
import { openFileStore } from './platform/files/open-file-store.ts';
import { fill, type OpenDatabase, openDatabase } from './start.ts';
import { refuse } from './stopping.ts';

const USAGE = `Usage :
  npm run import -- geo DOSSIER        centres et contours exacts des territoires (CSV, TopoJSON)
  npm run import -- content            le catalogue livré, à nouveau
  npm run import -- programmes FICHIER --mapping NOM [--apply]   des dispositifs (CSV, JSON, XLSX)
  npm run import -- organisations|cooperations FICHIER --mapping NOM [--apply]
  npm run import -- aides-territoires [--apply]                  l’API d’Aides-territoires
  npm run import -- grants FICHIER [--apply]                     des subventions accordées (SCDL)
  npm run import -- instance ADRESSE [--apply]                   une visite aux fiches d’une autre instance
  npm run import -- resources FICHIER [--apply]                  des ressources (BibTeX, RIS, CSV, JSON, Zotero)
  npm run import -- trainings FICHIER [--apply]                  des formations et leurs sessions (CSV, JSON, XLSX)
  npm run import -- snapshot DOSSIER   une instance entière, dans une instance vide
  npm run export -- DOSSIER            une instance entière, fichiers compris, vers un dossier vide
  npm run checks                       les invariants de la base`;

const report = (line: string) => process.stdout.write(`${line}\n`);

type Command = (database: OpenDatabase, argument: string, words: readonly string[]) => Promise<void>;

/** What an import into the register stands on. */
async function importNeeds(database: OpenDatabase): Promise<RunNeeds> {
  // Places are recognised by the territories, and operators by the organisations that are here: a new base has neither.
  await fill(database, report);
  const { db } = database;
  const territories = await territoryIndex(db);
  return {
    db,
    territories,
    geography: geographyOf(territories),
    clock: () => new Date(),
    mappings: join(PATHS.content, 'mappings'),
    report,
  };
}

const runInstance: Command = async (database, _, words) => {
  const needs = await importNeeds(database);
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.problems);
  const { baseUrl } = config.config;
  await runInstanceImport(
    {
      ...needs,
      ...{ baseUrl, kinds: KINDS, forms: FORMS, around: aroundOf(needs.territories) },
      fetchPublic: createFetch({ baseUrl }),
      resolve: (text) => needs.territories.resolve(text),
    },
    words,
  );
};

const runGrants: Command = async (database, _, words) => runGrantImport(await importNeeds(database), words);

function runRecords(kind: Parameters<typeof runRecordImport>[1]): Command {
  return async (database, _, words) => runRecordImport(await importNeeds(database), kind, words);
}

/** The files of this instance; the configuration was read before the command. */
function kept() {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error('the configuration is not readable');
  const { filesUrl, dataDir } = config.config;
  return { store: openFileStore(filesUrl, dataDir), keys: fileKeys };
}

const COMMANDS: Record<string, { run: Command; argument: boolean }> = {
  'import geo': {
    argument: true,
    run: async (database, folder) => {
      await fill(database, report);
      await importGeo(database.db, folder, report);
    },
  },
  'import programmes': { argument: true, run: runRecords('programme') },
  'import organisations': { argument: true, run: runRecords('organisation') },
  'import cooperations': { argument: true, run: runRecords('cooperation') },
  'import aides-territoires': {
    argument: false,
    run: async (database, _, words) =>
      runAidesTerritoires(await importNeeds(database), words, process.env.AIDES_TERRITOIRES_TOKEN),
  },
  'import grants': { argument: true, run: runGrants },
  'import subventions': { argument: true, run: runGrants },
  'import instance': { argument: true, run: runInstance },
  'import resources': {
    argument: true,
    run: async (database, _, words) => runResourceImport(await importNeeds(database), words),
  },
  'import trainings': {
    argument: true,
    run: async (database, _, words) => runTrainingImport(await importNeeds(database), words),
  },
  'import content': { argument: false, run: (database) => fill(database, report) },
  'import snapshot': {
    argument: true,
    run: (database, folder) =>
      importSnapshot({ ...database, files: kept(), inUse: () => anyRecord(database.db) }, folder, report),
  },
  export: {
    argument: true,
    run: (database, folder) => exportSnapshot({ ...database, files: kept() }, folder, report),
  },
  checks: {
    argument: false,
    run: async (database) => {
      const broken = await runChecks(database.pool, PATHS.checks);
      for (const { check, count, first } of broken)
        report(`${check} : ${count} ligne(s), par exemple ${JSON.stringify(first[0])}`);
      report(
        broken.length === 0 ? 'Tous les invariants tiennent.' : `${broken.length} invariant(s) rompu(s).`,
      );
      if (broken.length > 0) process.exitCode = 1;
    },
  },
};

async function main(words: readonly string[]): Promise<void> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => each in COMMANDS) ?? '';
  const command = COMMANDS[name];
  const argument = words[name.split(' ').length];
  if (!command || (command.argument && !argument)) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.problems);
  const database = await openDatabase(config.config, report, { join: true });
  try {
    await command.run(database, argument ?? '', words.slice(name.split(' ').length));
  } finally {
    await database.stop();
  }
}

main(process.argv.slice(2)).catch(refuse);
