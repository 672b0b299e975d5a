import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Diagnosis } from '../domain/diagnosis.ts';
import type { Token } from '../domain/token.ts';
import { words } from './words.ts';

interface ProvisionalNoticeProps {
  page: Page;
  token: Token;
  diagnosis: Diagnosis;
}

/** While answers are missing: what they would add, and which question matters most now. */
export function ProvisionalNotice({ page, token, diagnosis }: ProvisionalNoticeProps) {
  const m = words(page).provisional;
  const { next, situation } = diagnosis;
  const rows = diagnosis.verdicts.filter(({ truth }) => truth === 'unknown').length;
  const lines = diagnosis.lines.filter(({ level }) => level === 'unknown').length;
  if (rows + lines === 0 && situation.place !== null) return null;
  const change = href(page, `/faire-le-point/${token}/modifier`);
  return (
    <Notice page={page} kind="attention" title={m.title}>
      {rows + lines > 0 && <p>{m.body(rows, lines)}</p>}
      {next && (
        <p>
          {m.next} <a href={`${change}#${next.question.code}`}>{next.question.label[page.locale]}</a>{' '}
          {m.settles(next.rows, next.lines)}
        </p>
      )}
      {situation.place === null && <p>{m.place}</p>}
      <p class="actions">
        <ButtonLink href={`${change}#${next?.question.code ?? 'place'}`}>{m.answer}</ButtonLink>
      </p>
    </Notice>
  );
}
