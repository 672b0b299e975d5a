/** A survey of eighty questions with as many answers as are wanted, made by the database itself from one seed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Questionnaire, questionnaire } from '../../src/contexts/surveys/domain/questionnaire.ts';
import { insertSurvey, insertVersion, insertWave } from '../../src/contexts/surveys/store.ts';
import { transact } from '../../src/platform/db/connect.ts';
import type { Database } from '../../src/platform/db/tables.ts';

export const SLUG = 'banc';
const [CHOICES, SEVERAL, NUMBERS] = [40, 20, 20];
export const CLOSED_QUESTIONS = CHOICES;

/** Forty single choices of six, twenty of several among eight, twenty whole numbers. */
function eighty(): Questionnaire {
  const label = (code: string) => ({ fr: `Question ${code}` });
  const options = (many: number) =>
    Array.from({ length: many }, (_, at) => ({ value: `o${at}`, label: label(`o${at}`) }));
  const questions = Array.from({ length: CHOICES + SEVERAL + NUMBERS }, (_, at) => {
    const code = `q${at}`;
    if (at < CHOICES) return { code, kind: 'choice', label: label(code), options: options(6) };
    if (at < CHOICES + SEVERAL) return { code, kind: 'choices', label: label(code), options: options(8) };
    return { code, kind: 'number', whole: true, label: label(code) };
  });
  const told = { fr: 'Réponses inventées, pour mesurer.' };
  return questionnaire.parse({
    format: 'terreau-survey/1',
    title: { fr: 'Banc de mesure' },
    ...{ purpose: told, audience: told, privacy: told, unit: 'organisation' },
    sections: [0, 20, 40, 60].map((from) => ({
      code: `partie_${from}`,
      title: { fr: `Questions ${from} à ${from + 19}` },
      questions: questions.slice(from, from + 20),
    })),
    breakdowns: ['q0', 'q1', 'q2'],
  });
}

export async function makeSurvey(db: Database, ownerId: string, at: Date): Promise<string> {
  const [id, draft] = [randomUUID(), eighty()];
  await transact(db, async (tx) => {
    await insertSurvey(tx, { id, slug: SLUG, ownerId, draft, madeUp: true, at });
    await insertVersion(tx, id, draft, at);
    await insertWave(tx, id, { opensOn: '2026-01-01', closesOn: '2027-01-01' });
  });
  return id;
}

/** Answers sent and agreed to be counted, from one number to another: one in twenty leaves a choice out. */
export async function addAnswers(db: Database, surveyId: string, from: number, to: number): Promise<void> {
  const said = Array.from({ length: CHOICES + SEVERAL + NUMBERS }, (_, at) => {
    if (at < CHOICES)
      return `'q${at}', case when random() < 0.05 then null else 'o' || floor(power(random(), 2) * 6)::int end`;
    if (at < CHOICES + SEVERAL) {
      const each = Array.from({ length: 8 }, (_, n) => `case when random() < 0.4 then 'o${n}' end`);
      return `'q${at}', to_jsonb(array_remove(array[${each.join(', ')}], null))`;
    }
    return `'q${at}', floor(random() * 10000)::int`;
  });
  const halves = [said.slice(0, 40), said.slice(40)].map((half) => `jsonb_build_object(${half.join(', ')})`);
  await transact(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select setseed(0.2024)`.execute(tx);
    await sql`insert into survey_answer (id, survey_id, wave, version, token_hash, way, answers, locale, receipt,
        created_at, updated_at, sent_at)
      select md5('banc ' || n)::uuid, ${surveyId}, 1, 1, sha256(('banc ' || n)::bytea), 'open',
        jsonb_strip_nulls(${sql.raw(halves.join(' || '))}), 'fr', 'banc-' || n, at, at, at
      from generate_series(${from + 1}::int, ${to}::int) n,
        lateral (select timestamptz '2026-06-01' + n * interval '30 seconds' as at) moment`.execute(tx);
    await sql`insert into survey_consent (answer_id, use, given_at)
      select md5('banc ' || n)::uuid, 'counted', timestamptz '2026-06-01' + n * interval '30 seconds' from generate_series(${from + 1}::int, ${to}::int) n`.execute(
      tx,
    );
    await sql`update survey set answers_revision = answers_revision + 1 where id = ${surveyId}`.execute(tx);
  });
}
