import { href } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Diagnosis } from '../domain/diagnosis.ts';
import { FundabilitySection } from './fundability-section.tsx';
import { KeepNotice, type KeepNoticeProps } from './keep-notice.tsx';
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

export interface ResultPageProps extends KeepNoticeProps {
  diagnosis: Diagnosis;
  territory: (id: TerritoryId) => string;
}

/** What a collective leaves with: its needs, how easy it is to fund, what reaches it, each with why. */
export function ResultPage(props: ResultPageProps) {
  const { page, pack, token, diagnosis, territory } = props;
  const m = words(page);
  const { situation, verdicts, lines, reach } = diagnosis;
  const place = situation.places.map(territory).join(', ') || null;
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
        <MiddleNotices page={page} pack={pack} verdicts={verdicts} />
        <NeedsSection page={page} pack={pack} kind="support" verdicts={verdicts} />
        <NeedsSection page={page} pack={pack} kind="funding" verdicts={verdicts} />
        <PendingSection page={page} pack={pack} token={token} verdicts={verdicts} />
        <OtherNeeds page={page} pack={pack} verdicts={verdicts} />
        <FundabilitySection page={page} pack={pack} token={token} lines={lines} />
        <ProgrammesSection page={page} reach={reach} placed={place !== null} territory={territory} />
        <PeersSection page={page} situation={situation} territory={territory} />
        <MethodSection page={page} pack={pack} />
      </Columns>
    </Layout>
  );
}
