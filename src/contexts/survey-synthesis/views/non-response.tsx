import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { questionsOf, saidIn } from '../../surveys/public.ts';
import { type Participation, silences } from '../domain/non-response.ts';
import type { Synthesis } from '../domain/synthesis.ts';
import { percent, words } from './words.ts';

interface NonResponseProps {
  page: Page;
  synthesis: Synthesis;
  participation: Participation | null;
  /** Of those invited, by what the directory says of them. */
  byDirectory?: ComponentChildren;
}

/** Who did not answer: of those invited, and question by question. */
export function NonResponse({ page, synthesis, participation, byDirectory }: NonResponseProps) {
  const all = words(page);
  const m = all.nonResponse;
  const { asked, conditional, tables } = silences(synthesis.tables, questionsOf(synthesis));
  if (asked.length === 0 && !participation) return null;
  const told = (value: number) => number(page.locale, value);
  const { invited, uninvited } = participation ?? { invited: null, uninvited: null };
  return (
    <section class="stack is-close" aria-labelledby="non-reponse">
      <h2 id="non-reponse">{m.title}</h2>
      {participation && (
        <p>
          {invited
            ? m.invited(
                told(invited.invited),
                told(invited.opened),
                told(invited.sent),
                percent(page.locale, invited.rate),
              )
            : m.nobodyInvited}{' '}
          {uninvited && uninvited.sent > 0 && invited && m.uninvited(uninvited.sent)}
        </p>
      )}
      {byDirectory}
      <p>{m.note}</p>
      {asked.length > 0 && (
        <Table
          id="sans-reponse"
          caption={m.caption(synthesis.tables.respondents)}
          stacks
          columns={[
            { label: m.question },
            { label: m.answered, numeric: true },
            { label: m.missing, numeric: true },
          ]}
          rows={asked.map(({ question, answered, missing }) => [
            saidIn(question.label, page.locale),
            answered === null ? all.hidden : told(answered),
            missing === null ? all.hidden : percent(page.locale, missing),
          ])}
        />
      )}
      {tables && <p class="hint">{m.tables}</p>}
      {conditional > 0 && <p class="hint">{m.conditional(conditional)}</p>}
    </section>
  );
}
