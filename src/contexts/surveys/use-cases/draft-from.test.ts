/** Our own JSON comes back the same, whatever it was made from. */
import { describe, expect, test } from 'vitest';
import { held, read } from '../../../../tests/support/questionnaires.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { SHIPPED_TEMPLATES } from '../domain/templates.ts';
import { readCsvForm } from './read-xlsform.ts';

describe('our own JSON', () => {
  const again = async (questionnaire: Questionnaire) =>
    held(await read(JSON.stringify({ $schema: 'x', ...questionnaire }))).questionnaire;
  test.each(SHIPPED_TEMPLATES.map(({ code, questionnaire }) => [code, questionnaire] as const))(
    '%s, exported and imported, is the same',
    async (_, questionnaire) => {
      const { $schema: _schema, ...bare } = questionnaire;
      expect(await again(questionnaire)).toEqual(bare);
    },
  );
  test('so is what came from elsewhere', async () => {
    const outcome = await readCsvForm('survey,type,name,label\n,integer,age,Âge\n,note,fin,Merci\n');
    const { questionnaire } = held(outcome);
    expect(await again(questionnaire)).toEqual(questionnaire);
  });
});
