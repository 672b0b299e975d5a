/** What is typed is kept as it is typed: the same marks and the same merge as the page's own button. */
import { pageOf } from '../../../platform/http/answer.ts';
import { refuseForm } from '../../../platform/http/form-size.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { inWords } from '../domain/in-words.ts';
import { LONGEST_MARKS, markOf, readMarks } from '../domain/merge.ts';
import type { Section } from '../domain/questionnaire.ts';
import type { SavedDraft } from '../domain/saved-draft.ts';
import { typedFrom } from '../domain/typed.ts';
import { otherKey, shownQuestions } from '../domain/values.ts';
import { PART_BYTES, sentForm, textOf } from '../forms.ts';
import { lookUp } from '../use-cases/look-up.ts';
import type { SurveyNeeds } from '../use-cases/needs.ts';
import { type KeptSection, saveTyped } from '../use-cases/save-typed.ts';
import { answerLabels } from '../views/labels.ts';
import { namerFor } from '../views/namer.ts';
import { marksField, touchedField } from '../views/section-page.tsx';
import { words } from '../views/words.ts';
import {
  ANSWER_PATH,
  FOR_HOLDER,
  type Held,
  heldBy,
  holder,
  sectionNamed,
  signerOf,
} from './held-answer.tsx';

export function autosavingRoutes(needs: SurveyNeeds): Routes {
  return new Routes().post(
    `${ANSWER_PATH}/partie/:section/brouillon`,
    { ...holder(21), longBody: PART_BYTES },
    async (c) => {
      const held = await heldBy(needs, c);
      const section = held && sectionNamed(c, held);
      if (!held || !section) return c.json({ refused: 'gone' }, 404, FOR_HOLDER);
      const typed = await sentForm(c.req, PART_BYTES);
      const marked = textOf(typed, marksField);
      if (marked.length > LONGEST_MARKS) return refuseForm(c);
      const only = new Set(typed.get(touchedField) ?? []);
      const kept = await saveTyped(needs, {
        ...{ answer: held.answer, hash: hashOf(held.token), section, typed, only },
        marks: readMarks(marked),
        locale: pageOf(c).locale,
        open: held.state === 'open',
        draftOnly: true,
        by: await signerOf(c, held),
      });
      if (kept.ok) return c.json(await told(c, held, section, only, kept.value), 200, FOR_HOLDER);
      // What was sent is what is counted: it changes when its holder says so, and not while they type.
      return kept.reason === 'counted'
        ? c.json({ refused: 'sent' }, 409, FOR_HOLDER)
        : c.json({ refused: 'gone' }, 404, FOR_HOLDER);
    },
  );

  async function told(
    c: RequestContext,
    { answer, state }: Held,
    section: Section,
    only: ReadonlySet<string>,
    { values, conflicts, faults }: KeptSection,
  ): Promise<SavedDraft> {
    const page = pageOf(c);
    const asked = section.questions.filter(({ code }) => only.has(code));
    const both = asked.filter(({ code }) => conflicts.includes(code) || conflicts.includes(otherKey(code)));
    const lookups = await lookUp(needs, both, page.locale, { values: [values] });
    const namer = namerFor(page, lookups.placeLabel);
    const label = answerLabels(page, answer.questionnaire, values, namer);
    const m = words(page).answer;
    const marksOf = (codes: readonly string[]) =>
      codes.flatMap((code) => [code, otherKey(code)]).map((key) => [key, markOf(values[key])] as const);
    const unread = new Set(faults.map(({ code }) => code));
    const taken = asked.filter((each) => !both.includes(each) && !unread.has(each.code));
    const now = shownQuestions(answer.questionnaire, values);
    return {
      at: needs.clock().toISOString(),
      closed: state === 'closed',
      taken: taken.map(({ code }) => code),
      marks: Object.fromEntries(marksOf(taken.map(({ code }) => code))),
      conflicts: both.map((each) => ({
        code: each.code,
        label: label(each.code),
        said: inWords(each, values, page.locale, namer) ?? m.section.conflictNone,
        fields: [...typedFrom([each], values, lookups)].flatMap(([name, texts]) =>
          texts.map((text): [string, string] => [name, text]),
        ),
        marks: Object.fromEntries(marksOf([each.code])),
      })),
      faults: faults.map(({ code, fault }) => ({ code, label: label(code), message: m.fault[fault] })),
      shown: section.questions
        .filter(({ code, kind }) => kind !== 'note' && now.has(code))
        .map(({ code }) => code),
    };
  }
}
