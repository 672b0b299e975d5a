import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import practices from '../../../../content/surveys/pratiques-accompagnement.json' with { type: 'json' };
import { faultsOf, questionnaire, questionsOf } from './questionnaire.ts';
import { SHIPPED_TEMPLATES } from './templates.ts';

describe('the files of content/surveys', () => {
  test('survey.schema.json says what the program accepts', async () => {
    const written = JSON.stringify(z.toJSONSchema(questionnaire, { io: 'input' }), null, 2);
    await expect(`${written}\n`).toMatchFileSnapshot('../../../../content/surveys/survey.schema.json');
  });

  test.each(SHIPPED_TEMPLATES.map((each) => [each.code, each.questionnaire] as const))(
    '%s holds together',
    (_, asked) => {
      expect(faultsOf(asked)).toEqual([]);
      for (const { label } of questionsOf(asked))
        expect([label.fr, (label.en ?? '') !== '']).toEqual([label.fr, true]);
    },
  );

  test('the practices of support ask all that the synthesis of 2024 tells', () => {
    const asked = questionsOf(questionnaire.parse(practices)).map(({ code }) => code);
    for (const code of [
      'echelle',
      'accompagnees',
      'modes',
      'dimensions',
      'reseau',
      'forme',
      'financements',
      'nombre',
      'non_modelisees',
      'echange',
      'stades',
      'reperage',
      'filiere',
    ])
      expect(asked).toContain(code);
    expect(practices.figures.map(({ code }) => code)).toEqual([
      'structures',
      'en_reseau',
      'associations',
      'subventionnees',
      'non_modelisees',
      'besoin_echange',
    ]);
  });

  test('writes French with its own apostrophes and spaces', () => {
    const texts = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) =>
            key === 'fr' && typeof inner === 'string' ? [inner] : texts(inner),
          );
    const french = SHIPPED_TEMPLATES.flatMap((each) => texts(each.questionnaire));
    expect(french.length).toBeGreaterThan(100);
    expect(french.filter((text) => /'|(?<=\S) [:;?!»]|« (?=\S)/.test(text))).toEqual([]);
  });
});
