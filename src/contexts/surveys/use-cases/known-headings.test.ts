import { expect, test } from 'vitest';
import { columnsOf } from '../domain/columns.ts';
import { questionnaire } from '../domain/questionnaire.ts';
import { knownHeadings } from './known-headings.ts';

const said = { fr: 'Essai' };
const asked = questionnaire.parse({
  ...{ format: 'terreau-survey/1', title: said, purpose: said, audience: said, privacy: said },
  unit: 'organisation',
  sections: [
    {
      ...{ code: 'p', title: said },
      questions: [
        { kind: 'short_text', code: 'nom', label: { fr: 'Nom de la structure', en: 'Name of the body' } },
        { kind: 'number', code: 'a', label: { fr: 'Nombre de membres' } },
        { kind: 'number', code: 'b', label: { fr: 'Nombre de membres' } },
        {
          ...{ kind: 'choices', code: 'modes', label: { fr: 'Modes de travail' }, other: true },
          options: [
            { value: 'x', label: { fr: 'Un atelier' } },
            { value: 'y', label: { fr: 'Une réunion' } },
          ],
        },
      ],
    },
  ],
});
const columns = columnsOf([{ version: 1, questionnaire: asked }]);

test.each<[string, string[], [string, string][]]>([
  ['the wording, whatever its case and accents', ['NOM de la Structuré'], [['NOM de la Structuré', 'nom']]],
  ['the other language', ['Name of the body'], [['Name of the body', 'nom']]],
  [
    'an option of a question',
    ['Modes de travail [Un atelier]'],
    [['Modes de travail [Un atelier]', 'modes__x']],
  ],
  ['what goes with “other”', ['Modes de travail : autre'], [['Modes de travail : autre', 'modes_other']]],
  ['boxes in one column', ['Modes de travail'], [['Modes de travail', 'modes']]],
  ['a wording of two questions: none', ['Nombre de membres'], []],
  ['the wording twice: neither', ['Nom de la structure', 'Name of the body'], []],
  ['the code and the wording: the code alone', ['nom', 'Nom de la structure'], []],
  ['nothing that is asked', ['Téléphone', ''], []],
])('%s', (_, headings, known) => {
  expect([...knownHeadings(columns, headings)]).toEqual(known);
});
