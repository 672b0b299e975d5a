import type { Page } from '../../../kernel/page.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Examples } from '../domain/examples.ts';
import type { ThemeProposal } from '../domain/propose-themes.ts';
import type { Question } from '../domain/questions.ts';
import type { Fault, FormReading, Typed } from '../forms.ts';
import { GradientExamples } from './gradient-examples.tsx';
import { PlacesField } from './places-field.tsx';
import { QuestionField } from './question-field.tsx';
import { ThemeProposals } from './theme-proposals.tsx';
import { words } from './words.ts';

/** What helps to answer, beside the question itself. */
export interface Aids {
  examples: Examples;
  /** Themes read in the common work, to accept or leave. */
  proposals: readonly ThemeProposal[];
  /** Answers taken from a record of the atlas, not confirmed yet. */
  taken: ReadonlySet<string>;
}
export const NO_AIDS: Aids = { examples: new Map(), proposals: [], taken: new Set() };

export interface AskedQuestionProps {
  page: Page;
  question: Question;
  typed: Typed;
  faults: readonly Fault[];
  choices: FormReading['choices'];
  aids: Aids;
}

/** One question of any kind, with why it is asked and what helps to answer it. */
export function AskedQuestion({ page, question, typed, faults, choices, aids }: AskedQuestionProps) {
  const m = words(page);
  const { code } = question;
  const values = typed.get(code) ?? [];
  const own = faults.filter((fault) => fault.question === code);
  const error = own[0] && m.fault[own[0].fault];
  return (
    <div class="asked-question">
      {aids.taken.has(code) && <p class="taken">{m.form.taken}</p>}
      {question.kind === 'places' && (
        <PlacesField page={page} question={question} values={values} choices={choices} faults={own} />
      )}
      {question.kind === 'text' && (
        <TextArea
          page={page}
          name={code}
          label={question.label[page.locale]}
          hint={`${question.why[page.locale]} ${m.form.longest(question.longest)}`}
          value={values[0]}
          error={error && `${error} ${m.form.length(values[0]?.length ?? 0, question.longest)}`}
          optional
        />
      )}
      {code === 'themes' && <ThemeProposals page={page} proposals={aids.proposals} />}
      {question.kind !== 'places' && question.kind !== 'text' && (
        <QuestionField page={page} question={question} values={values} error={error} />
      )}
      {question.kind === 'gradient' && (
        <GradientExamples page={page} question={question} examples={aids.examples} />
      )}
    </div>
  );
}
