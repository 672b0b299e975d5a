import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anyFrenchText } from '../../../tests/support/any-french-text.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { matches, parseQuery, rank, ranksByTitle, type SearchedParts, searchVector, titleOf } from './sql.ts';

let database: TestDatabase;
const column = sql.ref('search');

beforeAll(async () => {
  database = await testDatabase();
  await sql`create table sought (name text, search tsvector not null)`.execute(database.db);
  await sql`create index sought_search on sought using gin (search)`.execute(database.db);
});
afterAll(() => database.close());
beforeEach(() => sql`delete from sought`.execute(database.db));

const keep = (name: string, parts: Partial<SearchedParts>) =>
  sql`insert into sought values (${name}, ${searchVector({ title: '', summary: '', body: '', ...parts })})`.execute(
    database.db,
  );

async function ranked(typed: string): Promise<string[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const { rows } = await sql<{ name: string }>`
    select name from sought where ${matches(column, query)} order by ${rank(column, query)} desc
  `.execute(database.db);
  return rows.map(({ name }) => name);
}

describe('the best come first', () => {
  test('the word as typed before its kin', async () => {
    await keep('kin', { title: 'La commune' });
    await keep('exact', { title: 'Les communs' });
    expect(await ranked('communs')).toEqual(['exact', 'kin']);
    expect(await ranked('commune')).toEqual(['kin', 'exact']);
  });

  test('short words too', async () => {
    await keep('kin', { title: 'Des aides' });
    await keep('exact', { title: 'Une aide' });
    expect(await ranked('aide')).toEqual(['exact', 'kin']);
    expect(await ranked('aides')).toEqual(['kin', 'exact']);
  });

  test('title, then summary, then body; in each the word as typed first; then what acronyms stand for', async () => {
    const often = (text: string) => Array(30).fill(text).join(', ');
    await keep('meaning', { title: 'Un PTCE' });
    await keep('body kin', { body: often('coopérer') });
    await keep('body', { body: 'une coopération' });
    await keep('summary kin', { summary: often('coopérer'), body: often('coopération') });
    await keep('summary', { summary: 'une coopération' });
    await keep('title kin', { title: 'Coopérer', summary: often('coopération') });
    await keep('title', { title: 'Une coopération' });
    const expected = ['title', 'title kin', 'summary', 'summary kin', 'body', 'body kin', 'meaning'];
    expect(await ranked('coopération')).toEqual(expected);
  });

  test('an acronym spelt out in the title is as good as written there', async () => {
    await keep('elsewhere', { title: 'Une coopérative', summary: 'Un PTCE du Morvan.' });
    await keep('spelt out', { title: 'Pôle territorial de coopération économique' });
    expect(await ranked('ptce')).toEqual(['spelt out', 'elsewhere']);
  });

  test('a record that bears all the words in its title before one that scatters them', async () => {
    await keep('scattered', { title: 'Habitat', summary: 'Un projet participatif.' });
    await keep('together', { title: 'Habitat participatif' });
    expect(await ranked('habitat participatif')).toEqual(['together', 'scattered']);
  });
});

describe('titles that answer whole come first', () => {
  async function rankedByTitle(typed: string): Promise<string[]> {
    const query = parseQuery(typed);
    if (!query) return [];
    const [byTitle, byAll] = ranksByTitle({ title: titleOf(column), all: column }, query);
    const { rows } = await sql<{ name: string }>`
      select name from sought where ${matches(column, query)} order by ${byTitle} desc, ${byAll} desc
    `.execute(database.db);
    return rows.map(({ name }) => name);
  }

  test('the title that says the least beside, however often another says the words', async () => {
    await keep('often', {
      title: 'Coopération, coopération : les communs des communs, leurs débats et leurs méthodes',
      summary: 'Coopération, communs.',
    });
    await keep('whole', { title: 'Communs de la coopération' });
    await keep('longer', { title: 'Communs de la coopération en Bretagne' });
    expect(await rankedByTitle('coopération communs')).toEqual(['whole', 'longer', 'often']);
  });

  test('as typed before its kin, in titles as long', async () => {
    await keep('kin', { title: 'La commune' });
    await keep('exact', { title: 'Les communs' });
    expect(await rankedByTitle('communs')).toEqual(['exact', 'kin']);
  });

  test('before those that bear a part of it, however much their other words do', async () => {
    await keep('part', {
      title: 'Habitat',
      summary: 'Habitat participatif',
      body: 'participatif '.repeat(20),
    });
    await keep('long', { title: 'Un habitat pour tous les âges, ouvert sur le quartier, participatif' });
    expect(await rankedByTitle('habitat participatif')).toEqual(['long', 'part']);
  });

  test('of two titles as short, the one whose record says it elsewhere too', async () => {
    await keep('alone', { title: 'Le vélo en ville' });
    await keep('too', { title: 'Le vélo au champ', body: 'Un vélo pour chacun.' });
    expect(await rankedByTitle('vélo')).toEqual(['too', 'alone']);
  });
});

describe('phrases', () => {
  const PHRASES: readonly [typed: string, text: string, found: boolean][] = [
    ['"économie sociale"', 'L’économie sociale et solidaire', true],
    ['"économie solidaire"', 'L’économie sociale et solidaire', false],
    ['"sociale solidaire"', 'L’économie sociale et solidaire', true],
    ['« acteurs du territoire »', 'Les acteur·rice·s du territoire', true],
    ['« actrices du territoire »', 'Les acteur·rice·s du territoire', true],
    ['"tiers lieu"', 'les tiers-lieux', true],
    ['"communs"', 'les communes', false],
    ['"habitat" rural', 'un habitat en milieu rural', true],
  ];
  test.each(PHRASES)('%s in « %s »: %s', async (typed, text, found) => {
    await keep('text', { summary: text });
    expect(await ranked(typed)).toHaveLength(found ? 1 : 0);
  });

  test('do not run from one part of a record into the next', async () => {
    await keep('two parts', { title: 'Économie', summary: 'sociale' });
    expect(await ranked('"économie sociale"')).toEqual([]);
    expect(await ranked('économie sociale')).toEqual(['two parts']);
  });
});

describe('whatever is typed or written', () => {
  const HOSTILE = [
    "l'été", "'", '"', '\\', "''", "\\'", 'a\0b', '\uD800', ':*', '!', '&|!()<->', '<2>', "'); drop table sought; --", '%_',
    '$1', '?', 'x'.repeat(10_000), 'é '.repeat(5_000), '( '.repeat(400), '"'.repeat(399), '😀', 'ﷺ', '᠎', 'ʼʼ', '٣', '1e5 -2 3.4',
  ]; // biome-ignore format: one line says more
  test.each(HOSTILE)('%j is searched without an error', async (typed) => {
    await keep('any', { title: typed, summary: typed, body: typed });
    await ranked(typed);
  });

  test('a text is found by its own words', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrenchText, async (text) => {
        const query = parseQuery(text);
        if (!query || query.cut) return;
        const vector = searchVector({ title: '', summary: text, body: '' });
        const { rows } = await sql<{ found: boolean; rank: number }>`
          select ${matches(column, query)} as found, ${rank(column, query)} as rank
          from (select ${vector} as search) as written
        `.execute(database.db);
        expect(rows).toEqual([{ found: true, rank: expect.any(Number) }]);
        expect(rows[0]?.rank).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('a long body is kept whole', async () => {
    const words = Array.from({ length: 20_000 }, (_, place) => `mot${place}`);
    await keep('long', { title: 'Long', body: `${words.join(' ')} développées` });
    expect(await ranked('mot0 mot9999 mot19999 développer')).toEqual(['long']);
  });
});

test('a search can be answered by a GIN index', async () => {
  const query = parseQuery('"coopération territoriale" tiers-lieu éco-conception pat');
  if (!query) throw new Error('nothing to search');
  const plan = await database.db.transaction().execute(async (tx) => {
    // On so small a table reading all of it is as good: the question is whether the index can be used.
    await sql`set local enable_seqscan = off`.execute(tx);
    return sql`explain select name from sought where ${matches(column, query)}`.execute(tx);
  });
  expect(JSON.stringify(plan.rows)).toContain('Bitmap Index Scan on sought_search');
});
