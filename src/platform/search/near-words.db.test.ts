import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { matches, nearWords, parseQuery, readKnownWords, searchVector } from './sql.ts';

const NAMES = [
  'Coopération des bois de la Montagne',
  'Coopérative alimentaire de Marseille',
  'Partenariat pour l’alimentation',
  'Association d’accompagnement du territoire',
  'Financement participatif en Économie sociale',
  'Habitat partagé, forêt commune',
  'Recyclerie de Plœmeur',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await sql`delete from search_word`.execute(db);
  await sql`create table sought (name text primary key, search tsvector not null)`.execute(db);
  for (const event of ['insert', 'update'] as const) {
    await sql`
      create trigger ${sql.ref(`words_${event}`)} after ${sql.raw(event)} on sought
      referencing new table as written for each statement execute function remember_search_words('search')
    `.execute(db);
  }
  const values = NAMES.map((name) => sql`(${name}, ${searchVector({ title: name, summary: '', body: '' })})`);
  await sql`insert into sought values ${sql.join(values)}`.execute(db);
});
afterAll(() => database.close());

async function near(typed: string): Promise<string | null> {
  const query = parseQuery(typed);
  return query ? (nearWords(await readKnownWords(database.db), query)?.textFor('') ?? null) : null;
}

const INSTEAD: readonly [typed: string, text: string | null][] = [
  ['cooperatoin', 'cooperation'],
  ['coopreative', 'cooperative'],
  ['acompagnement', 'accompagnement'],
  ['teritoire', 'territoire'],
  ['abitat', 'habitat'],
  ['froet', 'foret'],
  ['marsielle', 'marseille'],
  ['recyclrie ploemeur', 'recyclerie ploemeur'],
  ['cooperatoin de la montagne', 'cooperation montagne'],
  ['cooperatoin rcyclerie', 'cooperation recyclerie'],
  ['économie financemant', 'economie financement'],
  // Short words, known words and strangers stay as they are.
  ['mars', null],
  ['part', null],
  ['l', null],
  ['boit', null],
  ['parti', null],
  ['habitat', null],
  ['marseille territoire', null],
  ['xylophone', null],
  ['cooperations', 'cooperation'],
  ['2021', null],
];

describe('when nothing bears the words typed', () => {
  test.each(INSTEAD)('« %s »: %s', async (typed, text) => {
    expect(await near(typed)).toBe(text);
  });

  test('what the near words find is found', async () => {
    const query = parseQuery('cooperatoin de la montange');
    if (!query) throw new Error('nothing to search');
    const found = async (asked: typeof query) =>
      (
        await sql<{
          name: string;
        }>`select name from sought where ${matches(sql.ref('search'), asked)}`.execute(database.db)
      ).rows;
    expect(await found(query)).toEqual([]);
    const instead = nearWords(await readKnownWords(database.db), query);
    expect(instead && (await found(instead.query))).toEqual([{ name: NAMES[0] }]);
  });
});

describe('the words known', () => {
  const known = async (word: string) =>
    (await sql`select from search_word where word = ${word}`.execute(database.db)).rows.length;

  test('are exact words of records, once each, without debris', async () => {
    expect(await known('cooperation')).toBe(1);
    expect(await known('COOPER')).toBe(0);
    expect(await known('bois')).toBe(1);
    await sql`insert into sought values ('again', ${searchVector({ title: 'coopération x1y2z3 bof', summary: '', body: 'o'.repeat(40) })})`.execute(
      database.db,
    );
    expect(await known('cooperation')).toBe(1);
    expect(
      (await sql`select from search_word where word !~ '^[a-z]{4,30}$'`.execute(database.db)).rows,
    ).toEqual([]);
  });

  test('follow a record that changes, and are forgotten when asked', async () => {
    const renamed = searchVector({ title: 'Ressourcerie', summary: '', body: '' });
    await sql`update sought set search = ${renamed} where name = ${NAMES[6]}`.execute(database.db);
    expect(await near('resourcerie')).toBe('ressourcerie');
    expect(await known('ploemeur')).toBe(1);
    await sql`insert into search_word select word from search_word where word = 'habitat'`.execute(
      database.db,
    );
    const swept = await sql<{ count: number }>`
      select sweep_search_words('select search from sought') as count
    `.execute(database.db);
    expect(await known('ploemeur')).toBe(0);
    expect(await known('habitat')).toBe(1);
    expect(swept.rows[0]?.count).toBe(3);
  });
});
