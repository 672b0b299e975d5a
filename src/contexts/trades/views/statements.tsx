import { parisDay } from '../../../kernel/day.ts';
import { contentLang, type Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Frame } from '../domain/frame.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import type { Statement } from '../queries.ts';
import { words } from './words.ts';

interface StatementsProps {
  page: Page;
  frame: Frame;
  statements: readonly Statement[];
}

/** What peers wrote, with who they are and what it is about. */
export const Statements = ({ page, frame, statements }: StatementsProps) => (
  <>
    {statements.map((statement) => (
      <StatementText page={page} frame={frame} statement={statement} />
    ))}
  </>
);

export function StatementText({
  page,
  frame,
  statement,
}: Omit<StatementsProps, 'statements'> & { statement: Statement }) {
  const m = words(page).portfolio;
  const { author, words: said, context, competences, givenAt } = statement;
  const names = frame.competences
    .filter(({ code }) => competences.includes(code))
    .map((one) => competenceName(one)[page.locale]);
  return (
    <figure class="statement">
      <blockquote lang={contentLang(page)}>
        {said?.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </blockquote>
      <figcaption>
        {givenAt && m.by(author ?? '', partialDate(page.locale, parisDay(givenAt)))}
        {context && ` · ${context}`}
        {names.length > 0 && (
          <>
            <br />
            {m.about} {names.join(', ')}
          </>
        )}
      </figcaption>
    </figure>
  );
}
