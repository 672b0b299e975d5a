import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { Tag } from '../../../ui/tag.tsx';
import { When } from '../../../ui/when.tsx';
import { TOPICS } from '../domain/remark.ts';
import type { Remark } from '../queries.ts';
import { words } from './words.ts';

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** The language of what somebody wrote, where the page is in another. */
const langOf = (page: Page, { locale }: Remark) => (locale === page.locale ? undefined : locale);

/** A remark as it is read: what, by whom, when, what was answered. */
export function RemarkArticle({
  page,
  remark,
  children,
}: {
  page: Page;
  remark: Remark;
  /** What can be done with it. */
  children?: ComponentChildren;
}) {
  const m = words(page);
  const { id, topic, body, author, createdAt, answer, answeredAt, answerAuthor, resolvedAt } = remark;
  return (
    <article class="comment" id={`remarque-${id}`}>
      <p class="hint">
        {author}, <When page={page} date={isoDay(createdAt)} /> · {TOPICS[topic][page.locale]}{' '}
        {resolvedAt && <Tag tone="strong">{m.resolved}</Tag>}
      </p>
      <p class="as-typed" lang={langOf(page, remark)}>
        {body}
      </p>
      {answer && answeredAt && (
        <blockquote class="remark-answer">
          <p class="hint">
            {m.answerBy(answerAuthor || m.nobody)}, <When page={page} date={isoDay(answeredAt)} />
          </p>
          <p class="as-typed">{answer}</p>
        </blockquote>
      )}
      {children}
    </article>
  );
}
