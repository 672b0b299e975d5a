import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import { TOKEN_BYTES, type Token } from '../../kernel/token.ts';
import { hashOf, newToken } from '../../platform/ids/token.ts';
import type { FactCode, Facts } from './domain/facts.ts';
import { SHIPPED_PACK } from './domain/shipped-pack.ts';
import { situationIn } from './domain/situation-in.ts';
import { findDiagnosis, type StoredDiagnosis } from './queries.ts';
import { changeAnswer, changeAnswers } from './use-cases/change-answers.ts';
import { eraseDiagnosis, eraseExpiredDiagnoses } from './use-cases/erase-diagnosis.ts';
import { recordAnswers } from './use-cases/record-answers.ts';

const START = new Date('2026-11-22T09:00:00.000Z');
const LATER = new Date('2027-02-01T09:00:00.000Z');
const A_YEAR_ON = new Date('2027-11-22T09:00:00.000Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let drawn = 0;
const random = () => new Uint8Array(TOKEN_BYTES).fill(++drawn);
const pack = { ...SHIPPED_PACK, version: '2.0.0' };
const read = (stored: StoredDiagnosis) =>
  situationIn(pack, stored, (place) => place as TerritoryId).situation;
const at = (instant: Date) => ({ db: database.db, random, clock: () => instant, pack, read });
const situation = {
  facts: { stage: 'emergence', models: ['ptce'], model: 80 },
  places: ['commune-35238' as TerritoryId],
  work: 'Un four à pain',
};
const find = (token: Token, now: Date) => findDiagnosis(database.db, hashOf(token), now);
const change = (token: Token, now: Date, seen: Date, stage: string) =>
  changeAnswers(at(now), token, { ...situation, facts: { stage } }, { seen });
const answer = (token: Token, now: Date, seen: number, facts: Facts) => {
  const code = Object.keys(facts)[0] as FactCode; // the one given
  return changeAnswer(at(now), token, { code, given: { facts, places: [], work: null }, seen });
};

describe('a diagnosis', () => {
  it('is read back as it was given, under the version of the rules', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    expect(await find(token, START)).toEqual({
      id: expect.any(Number),
      answers: situation.facts,
      places: situation.places,
      work: situation.work,
      rulePack: '1.0.0',
      answered: { stage: START.getTime() },
      cooperation: null,
      commonAt: null,
      consultedAt: null,
      createdAt: START,
      updatedAt: START,
      seenAt: null,
      expiresAt: A_YEAR_ON,
    });
  });

  it('keeps no trace of its token, only a hash of it', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    const { rows } = await database.pool.query('select row_to_json(d)::text as text from diagnosis d');
    const everything = rows.map((row: { text: string }) => row.text).join();
    expect(everything).toContain(hashOf(token).toString('hex'));
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('is kept twelve months after its last change', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    expect(await change(token, LATER, START, 'creation')).toEqual({ ok: true, value: null });
    expect(await find(token, A_YEAR_ON)).toMatchObject({
      answers: { stage: 'creation' },
      rulePack: '2.0.0',
      createdAt: START,
      updatedAt: LATER,
      expiresAt: new Date('2028-02-01T09:00:00.000Z'),
    });
  });

  it('is not overwritten by a page that did not see its last change', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    await change(token, LATER, START, 'creation');
    expect(await change(token, LATER, START, 'scaling')).toEqual({
      ok: false,
      reason: { reason: 'changed_meanwhile', stored: await find(token, LATER) },
    });
    expect((await find(token, LATER))?.answers).toEqual({ stage: 'creation' });
  });

  it('is changed by one page only when two send at once', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    const outcomes = await Promise.all([
      change(token, LATER, START, 'creation'),
      change(token, LATER, START, 'scaling'),
    ]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });

  it('takes two questions saved by two pages at once, and keeps both', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    const seen = START.getTime();
    const saved = await Promise.all([
      answer(token, LATER, seen, { stage: 'creation' }),
      answer(token, LATER, 0, { carrier: 'citizen' }),
    ]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await find(token, LATER))?.answers).toEqual({
      ...situation.facts,
      stage: 'creation',
      carrier: 'citizen',
    });
  });

  it('refuses the later of two different answers to one question, and takes the same one twice', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    const seen = START.getTime();
    expect((await answer(token, LATER, seen, { stage: 'creation' })).ok).toBe(true);
    expect(await answer(token, LATER, seen, { stage: 'scaling' })).toMatchObject({
      ok: false,
      reason: { reason: 'changed_meanwhile', stored: { answers: { stage: 'creation' } } },
    });
    expect((await answer(token, LATER, seen, { stage: 'creation' })).ok).toBe(true);
  });

  it('keeps, when one question is saved, the answers that the rules no longer admit', async () => {
    const older = { ...situation, facts: { ...situation.facts, mood: 'good' } };
    const token = await recordAnswers(at(START), older, { rulePack: '0.9.0', asked: ['stage'] });
    await answer(token, LATER, START.getTime(), { stage: 'creation' });
    expect((await find(token, LATER))?.answers).toMatchObject({ mood: 'good', stage: 'creation' });
  });

  it('is not found, changed or erased once its time is over', async () => {
    const token = await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    expect(await find(token, A_YEAR_ON)).toBeUndefined();
    expect(await change(token, A_YEAR_ON, START, 'creation')).toEqual({
      ok: false,
      reason: { reason: 'gone' },
    });
  });

  it('is erased by whoever holds it, and nothing else is', async () => {
    const [token, other] = [
      await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] }),
      await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] }),
    ];
    expect(await eraseDiagnosis(at(START), token)).toBe(true);
    expect(await eraseDiagnosis(at(START), token)).toBe(false);
    expect(await find(token, START)).toBeUndefined();
    expect(await find(other, START)).toBeDefined();
  });

  it('leaves the table when its time is over: at the next recording, and by the daily erasing', async () => {
    const count = async () => {
      const { rows } = await database.pool.query('select count(*)::int as n from diagnosis');
      return rows[0]?.n;
    };
    await eraseExpiredDiagnoses(at(new Date('2040-01-01T00:00:00Z')));
    expect(await count()).toBe(0);
    await recordAnswers(at(START), situation, { rulePack: '1.0.0', asked: ['stage'] });
    await recordAnswers(at(A_YEAR_ON), situation, { rulePack: '1.0.0', asked: ['stage'] });
    expect(await count()).toBe(1);
    expect(await eraseExpiredDiagnoses(at(A_YEAR_ON))).toBe(0);
    expect(await eraseExpiredDiagnoses(at(new Date('2028-11-22T09:00:00Z')))).toBe(1);
    expect(await count()).toBe(0);
  });
});

describe('a token', () => {
  it('is refused when it could be guessed', () => {
    expect(() => newToken(() => new Uint8Array(8))).toThrow('24 random bytes');
  });

  it('refuses at the database a hash that is not one', async () => {
    const insert = database.pool.query(
      `insert into diagnosis (token_hash, answers, rule_pack, created_at, updated_at, expires_at)
       values ('\\x00', '{}', '1.0.0', now(), now(), now() + interval '1 day')`,
    );
    await expect(insert).rejects.toThrow('token_hash');
  });
});
