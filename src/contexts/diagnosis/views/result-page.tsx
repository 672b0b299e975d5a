import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Diagnosis } from '../domain/diagnosis.ts';
import type { Pack } from '../domain/pack.ts';
import type { Token } from '../domain/token.ts';
import { FundabilitySection } from './fundability-section.tsx';
import { LeversSection } from './levers-section.tsx';
import { MethodSection } from './method-section.tsx';
import { MiddleNotices } from './middle-notices.tsx';
import { NeedsSection } from './needs-section.tsx';
import { OtherNeeds } from './other-needs.tsx';
import { PeersSection } from './peers-section.tsx';
import { PendingSection } from './pending-section.tsx';
import { ProgrammesSection } from './programmes-section.tsx';
import { ProvisionalNotice } from './provisional-notice.tsx';
import { ResultContents } from './result-contents.tsx';
import { SituationSummary } from './situation-summary.tsx';
import { words } from './words.ts';

export interface ResultPageProps {
  page: Page;
  pack: Pack;
  token: Token;
  diagnosis: Diagnosis;
  territory: (id: TerritoryId) => string;
  expiresAt: Date;
  /** The version of the rules under which the answers were given. */
  answeredUnder: string;
  /** Answers that the present rules no longer admit. */
  setAside: readonly string[];
}

/** What a collective leaves with: its needs, how easy it is to fund, what reaches it, each with why. */
export function ResultPage(props: ResultPageProps) {
  const { page, pack, token, diagnosis, territory } = props;
  const m = words(page);
  const { situation, verdicts, lines, matching, levers } = diagnosis;
  const place = situation.place && territory(situation.place);
  const change = `/faire-le-point/${token}/modifier`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.result.title}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: m.takeStock, path: '/faire-le-point' }, { label: m.result.title }]}
    >
      <PageHeading title={m.result.title} lead={m.result.lead(place)}>
        <ButtonLink href={href(page, change)}>{m.result.change}</ButtonLink>
      </PageHeading>
      <Columns
        side="end"
        aside={
          <SituationSummary page={page} pack={pack} situation={situation} place={place} change={change} />
        }
      >
        <ProvisionalNotice page={page} token={token} diagnosis={diagnosis} />
        <ResultContents page={page} diagnosis={diagnosis} />
        <Keeping {...props} />
        <MiddleNotices page={page} pack={pack} verdicts={verdicts} />
        <NeedsSection page={page} pack={pack} kind="support" verdicts={verdicts} />
        <NeedsSection page={page} pack={pack} kind="funding" verdicts={verdicts} />
        <PendingSection page={page} pack={pack} token={token} verdicts={verdicts} />
        <OtherNeeds page={page} pack={pack} verdicts={verdicts} />
        <FundabilitySection page={page} pack={pack} token={token} lines={lines} />
        <ProgrammesSection page={page} token={token} matching={matching} territory={territory} />
        <LeversSection page={page} pack={pack} levers={levers} place={situation.place} />
        <PeersSection page={page} situation={situation} place={place} />
        <MethodSection page={page} pack={pack} />
      </Columns>
    </Layout>
  );
}

/** How long this stays, who may read it, and what no longer holds. */
function Keeping({ page, pack, expiresAt, answeredUnder, setAside }: ResultPageProps) {
  const m = words(page).result;
  return (
    <Notice page={page} kind="info" title={m.keepTitle}>
      <p>{m.keep}</p>
      <p>{m.keptUntil(partialDate(page.locale, parisDay(expiresAt)))}</p>
      <p>{m.print}</p>
      {answeredUnder !== pack.version && <p>{m.answeredUnder(answeredUnder)}</p>}
      {setAside.length > 0 && <p>{m.setAside(setAside.join(', '))}</p>}
    </Notice>
  );
}
