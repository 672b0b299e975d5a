/** One test for each file of the shipped content, so that whoever proposes a file reads what to mend in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../records/public.ts';
import { type ContentFile, problemsOf, sharedNames } from './check-content.ts';
import { contentSchemas } from './content-schemas.ts';

const CONTENT = new URL('../../../../content/', import.meta.url);
const FOLDERS: Readonly<Record<RecordKind, string>> = {
  organisation: 'organisations',
  cooperation: 'cooperations',
  programme: 'programmes',
  resource: 'resources',
  training: 'trainings',
};

const fileNames = (folder: string) =>
  readdirSync(new URL(folder, CONTENT))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));

const filesOf = (kind: RecordKind): ContentFile[] =>
  fileNames(FOLDERS[kind]).map((slug) => ({
    kind,
    slug,
    content: JSON.parse(readFileSync(new URL(`${FOLDERS[kind]}/${slug}.json`, CONTENT), 'utf8')),
  }));

function nationalTerritories(): string[] {
  const require = createRequire(import.meta.url);
  const listed = (file: string): { code: string; type?: string }[] =>
    require(`@etalab/decoupage-administratif/data/${file}.json`);
  return [
    'pays-FR',
    ...listed('communes')
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code }) => `commune-${code}`),
    ...listed('epci').map(({ code }) => `epci-${code}`),
    ...listed('departements').map(({ code }) => `departement-${code}`),
    ...listed('regions').map(({ code }) => `region-${code}`),
  ];
}

const known = {
  organisations: new Set(fileNames(FOLDERS.organisation)),
  territories: new Set([
    ...nationalTerritories(),
    ...fileNames('territories').map((slug) => `perimetre-${slug}`),
  ]),
};

describe.each<RecordKind>(['organisation', 'cooperation', 'programme', 'resource'])('%s', (kind) => {
  const files = filesOf(kind);

  test.each(files.map((file) => [file.slug, file] as const))('%s', (_, file) => {
    expect(problemsOf(file, known)).toEqual([]);
    expect(file.content).toHaveProperty('$schema', `../schemas/${kind}.schema.json`);
  });

  test('each name is given once', () => {
    expect(sharedNames(files)).toEqual([]);
  });
});

describe('schemas', () => {
  test.each([...contentSchemas()])('%s is the one that scripts/content-schemas.ts writes', (name, text) => {
    expect(readFileSync(new URL(`schemas/${name}`, CONTENT), 'utf8')).toBe(text);
  });
});
