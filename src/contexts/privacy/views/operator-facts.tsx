import type { Operator } from '../../../kernel/operator.ts';
import type { Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { words } from './words.ts';

/** Who answers for the instance; what was not told is said to be so. */
export function OperatorFacts({ page, operator }: { page: Page; operator: Operator }) {
  const { legal: m } = words(page);
  const { name, address, email, director, hostName, hostAddress } = operator;
  return (
    <DefinitionList
      page={page}
      facts={[
        { term: m.publisher, value: name ?? m.untold },
        { term: m.address, value: address ?? m.untold },
        { term: m.contact, value: email ? <a href={`mailto:${email}`}>{email}</a> : m.untold },
        { term: m.director, value: director ?? m.untold },
        { term: m.host, value: hostName ? [hostName, hostAddress].filter(Boolean).join(', ') : m.untold },
      ]}
    />
  );
}
