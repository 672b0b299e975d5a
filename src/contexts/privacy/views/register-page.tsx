import type { Operator } from '../../../kernel/operator.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { Processing } from '../../../kernel/processing.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Table } from '../../../ui/table.tsx';
import type { RunSeen } from '../queries.ts';
import { Frame } from './frame.tsx';
import { instant } from './instant.ts';
import { OperatorFacts } from './operator-facts.tsx';
import { words } from './words.ts';

interface RegisterPageProps {
  page: Page;
  register: readonly Processing[];
  runs: readonly RunSeen[];
  operator: Operator;
}

/** What is kept about people, for everybody to read. */
export function RegisterPage({ page, register, runs, operator }: RegisterPageProps) {
  const { register: m } = words(page);
  const ran = new Map(runs.map((run) => [run.rule, run]));
  return (
    <Frame page={page} title={m.title} lead={m.lead}>
      <div class="prose">
        <h2>{m.yours}</h2>
        <p>
          {m.member} <a href={href(page, '/compte/mes-donnees')}>{m.memberLink}</a>
        </p>
        <p>
          {m.stranger} <a href={href(page, '/donnees-personnelles/demande')}>{m.strangerLink}</a>
        </p>
        <p>{m.authority}</p>
        <h2>{m.cookies}</h2>
        <p>{m.cookiesText}</p>
      </div>
      {register.map((each) => (
        <section class="stack is-close">
          <h2>{each.title[page.locale]}</h2>
          <ProcessingFacts page={page} processing={each} />
        </section>
      ))}
      <section class="stack is-close">
        <h2>{m.runs}</h2>
        <Table
          id="effacements"
          caption={m.runsText}
          columns={[
            { label: m.rule },
            { label: m.last },
            { label: m.erased, numeric: true },
            { label: m.inAll, numeric: true },
          ]}
          rows={register
            .flatMap(({ retention }) => retention)
            .map(({ code, told }) => {
              const run = ran.get(code);
              return [
                told[page.locale],
                run ? instant(page, run.ranAt) : m.never,
                run?.erased ?? '–',
                run?.erasedInAll ?? '–',
              ];
            })}
        />
      </section>
      <section class="stack is-close">
        <h2>{m.operator}</h2>
        <OperatorFacts page={page} operator={operator} />
        <p>
          <a href={href(page, '/donnees-personnelles/registre.json')}>{m.json}</a>
        </p>
      </section>
    </Frame>
  );
}

function ProcessingFacts({ page, processing }: { page: Page; processing: Processing }) {
  const { register: m } = words(page);
  const { purpose, basis, people, data, recipients, retention, kept } = processing;
  const until = [...retention.map(({ told }) => told), ...(kept ? [kept] : [])];
  return (
    <DefinitionList
      page={page}
      facts={[
        { term: m.purpose, value: purpose[page.locale] },
        { term: m.basis, value: m.bases[basis] },
        { term: m.people, value: people[page.locale] },
        { term: m.data, value: data[page.locale] },
        { term: m.recipients, value: recipients[page.locale] },
        { term: m.retention, value: until.map((told) => told[page.locale]).join(' ') },
      ]}
    />
  );
}
