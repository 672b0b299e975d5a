import { href } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Diagnosis } from '../domain/diagnosis.ts';
import { establishedNeeds } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import type { Replay } from '../domain/replay.ts';
import type { Surroundings } from '../use-cases/look-around.ts';
import { ChangesSection } from './changes-section.tsx';
import { FollowSection } from './follow-section.tsx';
import { FundabilitySection } from './fundability-section.tsx';
import { KeepNotice, type KeepNoticeProps } from './keep-notice.tsx';
import { LeversSection } from './levers-section.tsx';
import { MethodSection } from './method-section.tsx';
import { MiddleNotices } from './middle-notices.tsx';
import { NeedsSection } from './needs-section.tsx';
import { OtherNeeds } from './other-needs.tsx';
import { PeersSection } from './peers-section.tsx';
import { PendingSection } from './pending-section.tsx';
import { ProgrammesSection } from './programmes-section.tsx';
import { ProvisionalNotice } from './provisional-notice.tsx';
import { ReplaySection } from './replay-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { ResultContents } from './result-contents.tsx';
import { SituationSummary } from './situation-summary.tsx';
import { SupportersSection } from './supporters-section.tsx';
import { words } from './words.ts';

export interface ResultPageProps extends KeepNoticeProps {
  diagnosis: Diagnosis;
  /** The address of this result: the holder's, or the one to read. */
  address: string;
  around: Surroundings;
  /** What the present rules say otherwise than those under which the answers were given; null when these are the same. */
  replayed: { from: Pack; replay: Replay } | null;
  /** The token of the link to follow, when its holder made one. */
  follow: Token | null;
  today: string;
  territory: (id: TerritoryId) => string;
}

/** What a collective leaves with: its needs, how easy it is to fund, what reaches it, each with why. */
export function ResultPage(props: ResultPageProps) {
  const { page, pack, token, diagnosis, address, around, replayed, today, territory, follow } = props;
  const m = words(page);
  const { situation, verdicts, lines, matching, levers } = diagnosis;
  const staged = situation.facts.stage !== undefined;
  const needs = { page, pack, verdicts, offers: around.offers, territory, staged };
  const place = situation.places.map(territory).join(', ') || null;
  const [first] = situation.places;
  const firstPlace = first ? territory(first) : null;
  const change = token && `/faire-le-point/${token}/modifier`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.result.title}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: m.takeStock, path: '/faire-le-point' }, { label: m.result.title }]}
    >
      <PageHeading title={m.result.title} lead={m.result.lead(place)}>
        {change && <ButtonLink href={href(page, change)}>{m.result.change}</ButtonLink>}
      </PageHeading>
      <Columns side="end" aside={<SituationSummary {...{ page, pack, situation, territory, change }} />}>
        <ProvisionalNotice page={page} token={token} diagnosis={diagnosis} />
        <ResultContents page={page} diagnosis={diagnosis} />
        <KeepNotice {...props} />
        {token && <ChangesSection page={page} token={token} changes={around.changes} today={today} />}
        {token && replayed && (
          <ReplaySection page={page} to={pack} {...replayed} adopt={`/faire-le-point/${token}/version`} />
        )}
        <MiddleNotices page={page} pack={pack} verdicts={verdicts} />
        <NeedsSection {...needs} kind="support" />
        <NeedsSection {...needs} kind="funding" />
        <PendingSection page={page} pack={pack} token={token} verdicts={verdicts} />
        <OtherNeeds page={page} pack={pack} verdicts={verdicts} />
        <FundabilitySection page={page} pack={pack} token={token} lines={lines} />
        <ProgrammesSection page={page} address={address} matching={matching} territory={territory} />
        <LeversSection page={page} pack={pack} levers={levers} place={first ?? null} />
        <ResourcesSection page={page} needs={establishedNeeds(verdicts)} readings={around.readings} />
        <SupportersSection
          page={page}
          supporters={around.supporters}
          place={firstPlace}
          territory={territory}
        />
        <PeersSection page={page} situation={situation} territory={territory} peers={around.peers} />
        {token && <FollowSection page={page} token={token} follow={follow} />}
        <MethodSection page={page} pack={pack} />
      </Columns>
    </Layout>
  );
}
