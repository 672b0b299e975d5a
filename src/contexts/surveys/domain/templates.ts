/** The questionnaires that ship with the program: files of `content/surveys`, read once, refused at start if one is wrong. */

import territory from '../../../../content/surveys/diagnostic-territoire.json' with { type: 'json' };
import supportEffect from '../../../../content/surveys/evaluation-accompagnement.json' with { type: 'json' };
import practices from '../../../../content/surveys/pratiques-accompagnement.json' with { type: 'json' };
import { faultsOf, type Questionnaire, questionnaire } from './questionnaire.ts';

export interface Template {
  code: string;
  questionnaire: Questionnaire;
}

function templateOf(code: string, file: unknown): Template {
  const { $schema: _, ...read } = questionnaire.parse(file);
  const faults = faultsOf(read);
  if (faults.length > 0)
    throw new Error(`${code}: ${faults.map(({ fault, about }) => `${fault} ${about}`).join('; ')}`);
  return { code, questionnaire: read };
}

export const SHIPPED_TEMPLATES: readonly Template[] = [
  templateOf('pratiques-accompagnement', practices),
  templateOf('diagnostic-territoire', territory),
  templateOf('evaluation-accompagnement', supportEffect),
];
