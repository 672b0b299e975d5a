import { numberFormat } from '../../../kernel/formats.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { eurosExactly, say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate, When } from '../../../ui/when.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Role, StoredGrant } from '../queries/listing.ts';
import type { PartyMatches } from '../queries/parties.ts';

interface GrantTableProps {
  page: Page;
  /** Unique on the page. */
  id: string;
  caption: string;
  grants: readonly StoredGrant[];
  matches: PartyMatches;
  territories: TerritoryIndex;
  /** The side that is the same in every row, and goes without saying. */
  without?: Role | undefined;
}

/** Grants, one a row: what for, by whom, to whom, when, where, how much. */
export function GrantTable({ page, id, caption, grants, matches, territories, without }: GrantTableProps) {
  const m = say(page.locale, { fr, en });
  const sides = (['funder', 'beneficiary'] as const).filter((role) => role !== without);
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { label: m.columns.object },
        ...sides.map((role) => ({ label: m.columns[role] })),
        { label: m.columns.date },
        { label: m.columns.place },
        { label: m.columns.amount, numeric: true },
      ]}
      rows={grants.map((grant) => [
        <What page={page} grant={grant} />,
        ...sides.map((role) => <PartyName {...{ page, grant, role, matches }} />),
        <When page={page} date={grant.agreedOn} />,
        grant.place && territories.label(grant.place, page.locale),
        <Amount page={page} grant={grant} />,
      ])}
    />
  );
}

function What({ page, grant }: { page: Page; grant: StoredGrant }) {
  const m = say(page.locale, { fr, en });
  const day = (date: string) => partialDate(page.locale, date);
  const { paidFrom, paidUntil, goneSince } = grant;
  const told = [
    grant.programme && m.programme(grant.programme),
    grant.decision && m.decision(grant.decision),
    grant.payment && m.payment(grant.payment),
    paidFrom && paidUntil && m.paid(day(paidFrom), day(paidUntil)),
    grant.rae && m.rae(grant.rae),
    grant.euNotified && m.notified,
    goneSince && `${m.goneSince} ${day(goneSince)}`,
  ].filter((each) => each);
  return (
    <>
      <span lang={contentLang(page)}>{grant.object}</span>
      {told.length > 0 && <span class="grant-note">{told.join(' · ')}</span>}
    </>
  );
}

function PartyName(props: { page: Page; grant: StoredGrant; role: Role; matches: PartyMatches }) {
  const { page, grant, role, matches } = props;
  const name = role === 'funder' ? grant.funderName : grant.beneficiaryName;
  const match = matches(grant, role);
  if (!match) return <span lang={contentLang(page)}>{name}</span>;
  return (
    <>
      <a lang={contentLang(page)} href={href(page, `/organisations/${match.organisation.slug}`)}>
        {name}
      </a>
      {match.by === 'name' && <span class="grant-note">{say(page.locale, { fr, en }).byName}</span>}
    </>
  );
}

function Amount({ page, grant: { amount, part, share, inKind } }: { page: Page; grant: StoredGrant }) {
  const m = say(page.locale, { fr, en });
  if (amount === null || part === null) return <>{m.unknownAmount}</>;
  const percent = numberFormat(page.locale, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <>
      {eurosExactly(page.locale, part)}
      {share !== null && share < 10_000 && (
        <span class="grant-note">
          {m.share(percent.format(share / 10_000), eurosExactly(page.locale, amount))}
        </span>
      )}
      {inKind && <span class="grant-note">{m.inKind}</span>}
    </>
  );
}
