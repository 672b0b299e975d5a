/** Changes of a questionnaire that is being written: each gives a new one, or says why it cannot. Pure. */
import { type Questionnaire, questionsOf } from './questionnaire.ts';
import type { Question, Said } from './questions.ts';

export type DesignChange =
  | { change: 'move_question'; code: string; by: -1 | 1 }
  | { change: 'remove_question'; code: string }
  | { change: 'put_question'; section: string; former: string | null; question: Question }
  | { change: 'move_section'; code: string; by: -1 | 1 }
  | { change: 'remove_section'; code: string }
  | {
      change: 'put_section';
      former: string | null;
      section: Pick<Questionnaire['sections'][number], 'code' | 'title' | 'intro'>;
    }
  | {
      change: 'settings';
      settings: Pick<
        Questionnaire,
        'title' | 'purpose' | 'audience' | 'privacy' | 'unit' | 'languages' | 'breakdowns'
      >;
    };

/** Null when what it names is not there, or the code is taken already. */
export function changed(asked: Questionnaire, change: DesignChange): Questionnaire | null {
  switch (change.change) {
    case 'settings':
      return { ...asked, ...change.settings };
    case 'move_section':
      return withSections(asked, moved(asked.sections, change.code, change.by));
    case 'remove_section':
      return asked.sections.length > 1
        ? withSections(
            asked,
            asked.sections.filter(({ code }) => code !== change.code),
          )
        : null;
    case 'put_section': {
      const { former, section } = change;
      if (asked.sections.some(({ code }) => code === section.code && code !== former)) return null;
      if (former === null) return withSections(asked, [...asked.sections, { ...section, questions: [] }]);
      return withSections(
        asked,
        asked.sections.map((each) =>
          each.code === former ? { ...section, questions: each.questions } : each,
        ),
      );
    }
    case 'move_question':
      return moveQuestion(asked, change.code, change.by);
    case 'remove_question':
      return eachSection(asked, (questions) => questions.filter(({ code }) => code !== change.code));
    case 'put_question':
      return putQuestion(asked, change);
  }
}

/** What a removal takes away: a question, or a part with its own. */
export interface Removed {
  kind: 'question' | 'partie';
  code: string;
  label: Said;
  questions: readonly Question[];
}

/** Null when it is not there, or is the only part: a questionnaire has one at least. */
export function removable(asked: Questionnaire, kind: Removed['kind'], code: string): Removed | null {
  if (kind === 'question') {
    const question = questionsOf(asked).find((each) => each.code === code);
    return question ? { kind, code, label: question.label, questions: [question] } : null;
  }
  const section = asked.sections.length > 1 && asked.sections.find((each) => each.code === code);
  return section ? { kind, code, label: section.title, questions: section.questions } : null;
}

const withSections = (
  asked: Questionnaire,
  sections: Questionnaire['sections'] | null,
): Questionnaire | null => sections && { ...asked, sections };

const eachSection = (
  asked: Questionnaire,
  map: (questions: readonly Question[]) => Question[],
): Questionnaire => ({
  ...asked,
  sections: asked.sections.map((each) => ({ ...each, questions: map(each.questions) })),
});

function moved<T extends { code: string }>(list: readonly T[], code: string, by: -1 | 1): T[] | null {
  const at = list.findIndex((each) => each.code === code);
  const there = at + by;
  if (at < 0 || there < 0 || there >= list.length) return null;
  const next = [...list];
  const [taken] = next.splice(at, 1);
  if (taken) next.splice(there, 0, taken);
  return next;
}

/** Beyond the first or last of its section, a question goes over to the one before or after. */
function moveQuestion(asked: Questionnaire, code: string, by: -1 | 1): Questionnaire | null {
  const at = asked.sections.findIndex(({ questions }) => questions.some((each) => each.code === code));
  const here = asked.sections[at];
  if (!here) return null;
  const within = moved(here.questions, code, by);
  if (within)
    return {
      ...asked,
      sections: asked.sections.map((each, n) => (n === at ? { ...each, questions: within } : each)),
    };
  const there = asked.sections[at + by];
  const question = here.questions.find((each) => each.code === code);
  if (!there || !question) return null;
  return {
    ...asked,
    sections: asked.sections.map((each, n) => {
      if (n === at) return { ...each, questions: each.questions.filter((other) => other !== question) };
      if (n !== at + by) return each;
      return { ...each, questions: by < 0 ? [...each.questions, question] : [question, ...each.questions] };
    }),
  };
}

function putQuestion(
  asked: Questionnaire,
  { section, former, question }: Extract<DesignChange, { change: 'put_question' }>,
): Questionnaire | null {
  if (questionsOf(asked).some(({ code }) => code === question.code && code !== former)) return null;
  if (former !== null)
    return eachSection(asked, (questions) =>
      questions.map((each) => (each.code === former ? question : each)),
    );
  if (!asked.sections.some(({ code }) => code === section)) return null;
  return {
    ...asked,
    sections: asked.sections.map((each) =>
      each.code === section ? { ...each, questions: [...each.questions, question] } : each,
    ),
  };
}
