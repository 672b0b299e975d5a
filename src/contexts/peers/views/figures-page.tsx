import { numberFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { partiesOf, type Transfer, USEFUL } from '../domain/transfer.ts';
import { type Figure, type FigureGroup, usefulShare } from '../domain/transfer-figures.ts';
import { figureLabel, type RegionName } from './figure-label.ts';
import { AroundParty } from './trail-page.tsx';
import { words } from './words.ts';

interface FiguresPageProps {
  page: Page;
  transfers: readonly Transfer[];
  groups: readonly { group: FigureGroup; figures: readonly Figure[] }[];
  regionName: RegionName;
}

export function FiguresPage({ page, transfers, groups, regionName }: FiguresPageProps) {
  const m = words(page);
  const f = m.figures;
  const [most] = partiesOf(transfers);
  return (
    <Layout
      page={page}
      title={f.title}
      description={f.lead}
      current="observatory"
      breadcrumbs={[{ label: f.observatory, path: '/observatoire' }, { label: f.title }]}
    >
      <PageHeading title={f.title} lead={f.lead}>
        <ButtonLink href={href(page, '/pairs/transferts')}>{m.trail.table}</ButtonLink>
      </PageHeading>
      <div class="stack">
        {!most ? (
          <EmptyState title={m.trail.empty}>
            <p>{m.trail.emptyBody}</p>
          </EmptyState>
        ) : (
          <>
            <p>
              <strong>{m.trail.counted(transfers.length)}</strong>,{' '}
              {m.trail.parties(partiesOf(transfers).length)}.
            </p>
            {groups
              .filter(({ figures }) => figures.length > 0)
              .map(({ group, figures }) => (
                <section>
                  <h2>{f.by[group.param]}</h2>
                  <Figures {...{ page, group, figures, regionName }} />
                </section>
              ))}
            <AroundParty page={page} transfers={transfers} centre={null} />
          </>
        )}
        <section>
          <h2>{f.methodTitle}</h2>
          <div class="prose">
            <p>{f.method}</p>
          </div>
          <p>
            <a href="/observatoire/savoir-faire.csv">{f.csv}</a>
            {' · '}
            <a href={href(page, '/observatoire/savoir-faire.json')}>{f.json}</a>
            {' · '}
            <a href="/pairs/transferts.csv">{m.trail.csv}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}

function Figures({
  page,
  group: { param },
  figures,
  regionName,
}: Pick<FiguresPageProps, 'page' | 'regionName'> & { group: FigureGroup; figures: readonly Figure[] }) {
  const m = words(page);
  const f = m.figures;
  const { locale } = page;
  const percent = numberFormat(locale, { style: 'percent' });
  const judged = param !== 'utile';
  const shared = judged && figures.some((figure) => usefulShare(figure) !== null);
  const said = ({ useful }: Figure) =>
    USEFUL.flatMap((code) =>
      useful[code] ? [`${number(locale, useful[code])} ${f.judged[code]}`] : [],
    ).join(', ') || f.judged.none;
  const list = (value: string) =>
    `${href(page, '/pairs/transferts')}?${new URLSearchParams({ [param]: value })}`;
  const share = (figure: Figure) => {
    const told = usefulShare(figure);
    return told === null ? f.tooFew : percent.format(told);
  };
  return (
    <Table
      id={`par-${param}`}
      caption={f.caption[param]}
      columns={[
        { label: f.column[param] },
        { label: f.transfers, numeric: true },
        ...(judged ? [{ label: f.useful }] : []),
        ...(shared ? [{ label: f.share, numeric: true }] : []),
      ]}
      rows={figures.map((figure) => [
        figureLabel(locale, param, figure.value, regionName),
        <a href={list(figure.value)}>{number(locale, figure.count)}</a>,
        ...(judged ? [said(figure)] : []),
        ...(shared ? [share(figure)] : []),
      ])}
    />
  );
}
