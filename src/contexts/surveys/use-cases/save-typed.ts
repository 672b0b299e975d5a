/** From what a form of one part sends to what is kept: by the page's own button, or while one types. */
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import { beforehand, withEmptied } from '../domain/beforehand.ts';
import type { Merged } from '../domain/merge.ts';
import type { Section } from '../domain/questionnaire.ts';
import { readSection, type SectionReading, type Typed } from '../domain/typed.ts';
import { shownQuestions } from '../domain/values.ts';
import type { HeldAnswer } from '../queries/answer.ts';
import { knownRecord } from './known-record.ts';
import { lookUp } from './look-up.ts';
import type { SurveyNeeds } from './needs.ts';
import { type SaveRefusal, type SavingWhen, saveSection } from './save-section.ts';

export interface TypedSection extends SavingWhen {
  answer: HeldAnswer;
  hash: TokenHash;
  section: Section;
  typed: Typed;
  /** Of the values that the form was filled from. */
  marks: ReadonlyMap<string, string>;
  locale: Locale;
  /** The questions that were touched; all of the form's without it. */
  only?: ReadonlySet<string>;
}
export interface KeptSection extends Merged {
  faults: SectionReading['faults'];
}

/**
 * The form's marks say which questions it showed: what is typed in one that another tab has hidden since is kept too,
 * aside (`countedValues`), rather than lost. A form without marks is read by what is shown now.
 */
export async function saveTyped(
  needs: Pick<SurveyNeeds, 'db' | 'clock' | 'territories'>,
  { answer, hash, section, typed, marks, locale, only, ...when }: TypedSection,
): Promise<Outcome<KeptSection, SaveRefusal>> {
  const shown = shownQuestions(answer.questionnaire, answer.values);
  const asked = section.questions
    .filter(({ code }) => (marks.size > 0 ? marks.has(code) : shown.has(code)))
    .filter(({ code }) => !only || only.has(code));
  const lookups = await lookUp(needs, asked, locale, { typed });
  const { values, faults } = readSection(asked, typed, lookups);
  const filled = beforehand(asked, {
    previous: answer.previous,
    record: await knownRecord(needs, answer, asked),
  });
  const saved = await saveSection(needs, hash, withEmptied(values, filled), marks, {
    ...when,
    part: section.code,
  });
  return saved.ok ? done({ ...saved.value, faults }) : refused(saved.reason);
}
