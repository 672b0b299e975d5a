/** One sheet for a councillor: what exists in a place, what does not, from where, on paper. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { APPLICANTS, FUNCTIONS, PROGRAMME_TYPES } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { colon, number, say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { FUNCTION_CODES, STAGE_CODES, type StageCode } from '../domain/cells.ts';
import type { Evidence } from '../domain/evidence.ts';
import { type Matrix, type MatrixCell, stateOfCell } from '../domain/matrix.ts';
import { choiceQuery, type View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { BlindSpots } from './blind-spots.tsx';

export interface EvidencePageProps {
  page: Page;
  view: View;
  matrix: Matrix;
  demand: ReadonlyMap<StageCode, number>;
  evidence: Evidence;
  /** How many cooperations are recorded there, whatever their stage. */
  cooperations: number;
  place: string | null;
  placeName: string;
  /** The day, as `2026-11-22`. */
  today: string;
}

/** Sources named on the sheet; the others are counted. */
const NAMED = 12;

export function EvidencePage(props: EvidencePageProps) {
  const { page, view, matrix, demand, place, placeName, today } = props;
  const m = say(page.locale, { fr, en });
  const { sources } = props.evidence;
  const title = m.print.title(placeName);
  const address = `${href(page, '/observatoire')}${choiceQuery(view, { territoire: place })}`;
  return (
    <Layout
      page={page}
      title={title}
      current="observatory"
      breadcrumbs={[{ label: m.title, path: address.replace(/^\/en/, '') }, { label: m.map.print }]}
    >
      <article class="evidence">
        <header>
          <h1>{title}</h1>
          <p>
            {m.print.lead(partialDate(page.locale, today))} {inWords(page, view)}
          </p>
          <p class="evidence-how hint">
            {m.print.how} <a href={address}>{m.print.back}</a>
          </p>
        </header>
        <Part title={m.print.figures}>
          <Figures {...props} />
        </Part>
        <Part title={m.blind.title}>
          <BlindSpots {...{ page, matrix, demand, place }} choice={view} />
        </Part>
        <Part title={m.print.matrix}>
          <Table
            id="matrice"
            caption={m.print.caption}
            columns={[
              { label: m.matrix.need },
              ...STAGE_CODES.map((code) => ({ label: STAGES[code][page.locale] })),
            ]}
            rows={FUNCTION_CODES.map((of) => [
              FUNCTIONS[of][page.locale],
              ...STAGE_CODES.map((stage) => (
                <PaperCell
                  page={page}
                  cell={matrix.cells.find((each) => each.stage === stage && each.function === of)}
                />
              )),
            ])}
          />
        </Part>
        <Part title={m.print.method}>
          <p>{m.print.methodText}</p>
        </Part>
        <Part title={m.print.sources}>
          <p>
            {m.print.sourcesLead}{' '}
            {sources
              .slice(0, NAMED)
              .map(
                ({ name, licence, count }) =>
                  `${name}${licence ? `, ${licence}` : ''} (${number(page.locale, count)})`,
              )
              .join(', ')}
            {sources.length > NAMED && ` ${m.print.otherSources(sources.length - NAMED)}`}.
          </p>
          <p>
            {m.print.licence} {m.print.address} <span class="evidence-address">{page.baseUrl + address}</span>
          </p>
        </Part>
      </article>
    </Layout>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** What the sheet is limited to, when it is. */
function inWords({ locale }: Page, { family, kind, applicant }: View): string {
  const m = say(locale, { fr, en });
  const parts = [
    ...(family ? [m.family[family]] : []),
    ...(kind ? [PROGRAMME_TYPES[kind][locale]] : []),
    ...(applicant === 'anyone' ? [] : [APPLICANTS[applicant][locale]]),
  ];
  return parts.length === 0 ? '' : `${m.print.view}${colon(locale)}${parts.join(', ')}.`;
}

function Figures({ page, matrix, evidence, cooperations }: EvidencePageProps) {
  const m = say(page.locale, { fr, en }).print;
  const { open, soon, unknown } = matrix.all;
  return (
    <ul class="evidence-figures">
      <li>{m.reaching(evidence.programmes)}</li>
      <li>{m.open(open)}</li>
      <li>{m.unknown(soon + unknown)}</li>
      <li>
        <strong>{m.checked(evidence.checked, evidence.programmes)}</strong>
      </li>
      {matrix.silent > 0 && <li>{m.silent(matrix.silent)}</li>}
      <li>{m.cooperations(cooperations)}</li>
    </ul>
  );
}

function PaperCell({ page, cell }: { page: Page; cell: MatrixCell | undefined }) {
  const m = say(page.locale, { fr, en });
  if (!cell) return null;
  const state = stateOfCell(cell);
  const other = cell.soon + cell.unknown;
  return (
    <div class={`supply-cell is-${state}`}>
      <strong>{m.matrix.state[state]}</strong>
      {cell.open + other > 0 && <span> {m.print.cell(cell.open, other)}</span>}
    </div>
  );
}
