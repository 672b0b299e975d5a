import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { Examples } from '../domain/examples.ts';
import type { GradientQuestion } from '../domain/questions.ts';
import { words } from './words.ts';

interface GradientExamplesProps {
  page: Page;
  question: GradientQuestion;
  examples: Examples;
}

/** For each pole, cooperations of the atlas that lean there. */
export function GradientExamples({ page, question, examples }: GradientExamplesProps) {
  const m = words(page);
  const sides = examples.get(question.code);
  if (!sides || sides.every((side) => side.length === 0)) return null;
  return (
    <p class="field-hint">
      {m.form.examples}{' '}
      {question.poles.map((pole, side) => {
        const found = sides[side === 0 ? 0 : 1];
        return found.length === 0 ? null : (
          <>
            {side === 1 && (sides[0].length > 0 ? m.semicolon : '')}
            {m.form.leaning(pole.label[page.locale].toLowerCase())}{' '}
            {found.map(({ name, path }, index) => (
              <>
                {index > 0 && ', '}
                <a href={href(page, path)} lang={contentLang(page)}>
                  {name}
                </a>
              </>
            ))}
          </>
        );
      })}
      .
    </p>
  );
}
