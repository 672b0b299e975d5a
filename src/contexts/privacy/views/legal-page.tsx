import type { Operator } from '../../../kernel/operator.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Frame } from './frame.tsx';
import { OperatorFacts } from './operator-facts.tsx';
import { words } from './words.ts';

export function LegalPage({ page, operator }: { page: Page; operator: Operator }) {
  const { legal: m } = words(page);
  return (
    <Frame page={page} title={m.title}>
      {!operator.name && (
        <Notice page={page} kind="attention">
          <p>{m.missing}</p>
        </Notice>
      )}
      <OperatorFacts page={page} operator={operator} />
      <p>{m.software}</p>
      <p>
        <a href={href(page, '/donnees-personnelles')}>{m.data}</a>
      </p>
    </Frame>
  );
}
