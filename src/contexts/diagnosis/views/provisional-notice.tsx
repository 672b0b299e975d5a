import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Diagnosis } from '../domain/diagnosis.ts';
import { words } from './words.ts';

interface ProvisionalNoticeProps {
  page: Page;
  token: Token | null;
  diagnosis: Diagnosis;
}

/** While answers are missing: what they would add, and which question matters most now. */
export function ProvisionalNotice({ page, token, diagnosis }: ProvisionalNoticeProps) {
  const m = words(page).provisional;
  const { next, situation } = diagnosis;
  const rows = diagnosis.verdicts.filter(({ truth }) => truth === 'unknown').length;
  const lines = diagnosis.lines.filter(({ level }) => level === 'unknown').length;
  if (rows + lines === 0 && situation.places.length > 0) return null;
  const change = token && href(page, `/faire-le-point/${token}/modifier`);
  return (
    <Notice page={page} kind="attention" title={m.title}>
      {rows + lines > 0 && <p>{m.body(rows, lines)}</p>}
      {next && (
        <p>
          {m.next}{' '}
          {change ? (
            <a href={`${change}#${next.question.code}`}>{next.question.label[page.locale]}</a>
          ) : (
            next.question.label[page.locale]
          )}{' '}
          {m.settles(next.rows, next.lines)}
        </p>
      )}
      {situation.places.length === 0 && <p>{m.place}</p>}
      {change && (
        <p class="actions">
          <ButtonLink href={`${change}#${next?.question.code ?? 'places'}`}>{m.answer}</ButtonLink>
        </p>
      )}
    </Notice>
  );
}
