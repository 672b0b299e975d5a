/** A survey of four parts, put in a folder before the program runs. */
import { randomUUID } from 'node:crypto';
import { questionnaire } from '../../src/contexts/surveys/domain/questionnaire.ts';
import { insertSurvey, insertVersion, insertWave } from '../../src/contexts/surveys/store.ts';
import { transact } from '../../src/platform/db/connect.ts';
import { fill, openDatabase } from '../../src/start.ts';

export const SURVEY_SLUG = 'mesure';
export const PARTS = ['un', 'deux', 'trois', 'quatre'] as const;
/** Of each part: `un_nom`, `un_nombre`, `un_texte`. */
export const codesOf = (part: string) => ({
  name: `${part}_nom`,
  count: `${part}_nombre`,
  text: `${part}_texte`,
});

export async function putLongSurvey(dataDir: string): Promise<void> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  try {
    await fill(database, () => {});
    const said = { fr: 'Mesure' };
    const asked = questionnaire.parse({
      ...{ format: 'terreau-survey/1', title: said, purpose: said, audience: said, privacy: said },
      unit: 'organisation',
      sections: PARTS.map((part) => {
        const { name, count, text } = codesOf(part);
        return {
          ...{ code: part, title: said },
          questions: [
            { kind: 'short_text', code: name, label: said, required: true },
            { kind: 'number', code: count, label: said, whole: true },
            { kind: 'long_text', code: text, label: said },
          ],
        };
      }),
    });
    const { rows } = await database.pool.query<{ id: string }>(
      `select id from record where kind = 'organisation' order by slug limit 1`,
    );
    const [id, at] = [randomUUID(), new Date()];
    const day = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await transact(database.db, async (tx) => {
      await insertSurvey(tx, {
        ...{ id, slug: SURVEY_SLUG, draft: asked, madeUp: true, at },
        ownerId: rows[0]?.id ?? '',
      });
      await insertVersion(tx, id, asked, at);
      await insertWave(tx, id, { opensOn: day(-1), closesOn: day(1) });
    });
  } finally {
    await database.stop();
  }
}
