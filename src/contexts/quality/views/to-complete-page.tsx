import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { COMPLETENESS, type CompletenessBand, EXPECTED, type Kinds } from '../../records/public.ts';
import { TerritoryField } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Measured } from '../use-cases/measure-place.ts';

export interface ToCompletePageProps {
  page: Page;
  kinds: Kinds;
  place: TerritoryId | null;
  label: string | null;
  typed: string;
  /** What was typed and names no territory. */
  unknown: string | null;
  measured: readonly Measured[];
}

const BANDS = Object.keys(COMPLETENESS) as readonly CompletenessBand[]; // its own keys
const NAMED = 3;

/** What is not known yet of the records of a place. */
export function ToCompletePage(props: ToCompletePageProps) {
  const { page, label, typed, unknown, measured } = props;
  const m = say(page.locale, { fr, en });
  const title = label === null ? m.title : m.titleIn(label);
  const sum = (of: (each: Measured) => number) => measured.reduce((total, each) => total + of(each), 0);
  return (
    <Layout page={page} title={title} description={m.lead} breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={title} lead={m.lead} />
      <div class="stack">
        <form class="stack is-close" method="get" action={href(page, '/a-completer')}>
          <TerritoryField
            page={page}
            name="lieu"
            label={m.place}
            hint={m.placeHint}
            optional
            value={label ?? typed}
          />
          <div class="actions">
            <Button>{m.show}</Button>
          </div>
        </form>
        {unknown !== null && (
          <Notice page={page} kind="attention">
            <p>{m.placeUnknown(unknown)}</p>
          </Notice>
        )}
        <section class="stack is-close" aria-labelledby="chiffres">
          <h2 id="chiffres">{m.figures}</h2>
          <p>
            {m.sentence(
              sum(({ bands }) => bands.sketch),
              sum(({ total }) => total),
            )}
          </p>
          <Table
            stacks
            id="completude"
            caption={m.caption}
            columns={[
              { label: m.sort },
              ...BANDS.map((band) => ({ label: COMPLETENESS[band][page.locale], numeric: true })),
              { label: m.total, numeric: true },
            ]}
            rows={measured.map(({ kind, bands, total }) => [
              m.kind[kind],
              ...BANDS.map((band) => number(page.locale, bands[band])),
              number(page.locale, total),
            ])}
          />
          <Method page={page} />
        </section>
        {sum(({ first }) => first.length) === 0 ? (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        ) : (
          measured.map((each) => each.first.length > 0 && <Sketches {...props} measured={each} />)
        )}
      </div>
    </Layout>
  );
}

function Sketches({
  page,
  kinds,
  place,
  measured: { kind, bands, first },
}: Omit<ToCompletePageProps, 'measured'> & { measured: Measured }) {
  const m = say(page.locale, { fr, en });
  const query = new URLSearchParams({ completude: 'sketch', ...(place && { territoire: place }) });
  return (
    <section class="stack is-close" aria-labelledby={`a-completer-${kind}`}>
      <h2 id={`a-completer-${kind}`}>{m.kind[kind]}</h2>
      <ul class="queue" role="list">
        {first.map(({ name, path, unknown }) => (
          <li class="queue-item">
            <h3 class="queue-title">
              <a href={href(page, path)} lang={contentLang(page)}>
                {name}
              </a>
            </h3>
            <p>
              {m.missing}{' '}
              {unknown.slice(0, NAMED).map(({ anchor, label }, at) => (
                <>
                  {at > 0 && ', '}
                  <a href={href(page, `${path}/modifier#${anchor}`)} rel="nofollow">
                    {label[page.locale]}
                  </a>
                </>
              ))}
              {unknown.length > NAMED && '…'}
            </p>
          </li>
        ))}
      </ul>
      {bands.sketch > first.length && (
        <p>
          <a href={`${href(page, kinds[kind].path)}?${query}`}>{m.all(bands.sketch)}</a>
        </p>
      )}
    </section>
  );
}

function Method({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <details class="record-history">
      <summary>{m.method}</summary>
      <p>{m.methodText}</p>
      {(Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]).map((kind) => (
        <>
          <h3>{m.kind[kind]}</h3>
          <ul>
            {EXPECTED[kind].map(({ label, why, weight }) => (
              <li>
                {label[page.locale]} ({m.weight(weight)}). <span class="hint">{why[page.locale]}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}
