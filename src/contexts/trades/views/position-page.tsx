import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { positionPath } from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import type { Positioning, Statement } from '../queries.ts';
import type { Leads } from '../use-cases/find-leads.ts';
import { Portfolio, type PortfolioProps } from './portfolio.tsx';
import { TeamCoverage, type TeamMember } from './team-coverage.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { TrainingLeads } from './training-leads.tsx';
import { words } from './words.ts';

export interface PositionPageProps extends Omit<PortfolioProps, 'frame' | 'shown'> {
  positioning: Positioning;
  /** Undefined: it is no longer published. */
  frame: Frame | undefined;
  members: readonly TeamMember[];
  statements: readonly Statement[];
  /** Null when nothing is known to be lacking. */
  leads: Leads | null;
}

interface HolderPageProps extends PositionPageProps {
  token: string;
  notice: 'saved' | 'begun' | undefined;
}

/** The position for its holder: what to do next, then everything it says. */
export function PositionPage({ token, notice, ...shown }: HolderPageProps) {
  const { page, positioning, looks, statements } = shown;
  const m = words(page).portfolio;
  const to = (path: string) => href(page, positionPath(token) + path);
  const waiting = statements.filter(({ state }) => state === 'given').length;
  return (
    <TradesFrame page={page} title={titleOf(page, positioning)} kicker={m[positioning.kind]} secret>
      {notice && (
        <Notice page={page} kind={notice === 'saved' ? 'done' : 'info'}>
          <p>{m[notice]}</p>
        </Notice>
      )}
      {looks.length === 0 && <p>{m.empty}</p>}
      <p class="actions">
        <ButtonLink look="bold" href={to('/reponses')}>
          {looks.length === 0 ? m.answer : m.again}
        </ButtonLink>
        {positioning.kind === 'team' && (
          <ButtonLink href={`${to('/adresses')}#inviter`}>{words(page).team.invite}</ButtonLink>
        )}
        <ButtonLink href={to('/attestations')}>{m.manage}</ButtonLink>
        <ButtonLink href={to('/adresses')}>{m.keep}</ButtonLink>
      </p>
      {waiting > 0 && (
        <p>
          <a href={to('/attestations')}>{m.waiting(waiting)}</a>
        </p>
      )}
      <PositionBody {...shown} />
      {looks.length > 0 && <p class="hint">{m.print}</p>}
    </TradesFrame>
  );
}

/** The same for whoever may only read it. */
export const ReadPage = (shown: PositionPageProps) => (
  <TradesFrame
    page={shown.page}
    title={titleOf(shown.page, shown.positioning)}
    kicker={words(shown.page).portfolio[shown.positioning.kind]}
    secret
  >
    <PositionBody {...shown} />
  </TradesFrame>
);

function PositionBody({
  page,
  positioning,
  frame,
  aims,
  looks,
  members,
  statements,
  leads,
}: PositionPageProps) {
  if (!frame)
    return (
      <Notice page={page} kind="attention">
        <p>{words(page).portfolio.frameGone}</p>
      </Notice>
    );
  const shown = statements.filter(({ state }) => state === 'shown');
  return (
    <>
      {positioning.kind === 'team' && <TeamCoverage page={page} frame={frame} members={members} />}
      <Portfolio page={page} frame={frame} aims={aims} looks={looks} shown={shown} />
      {leads && <TrainingLeads page={page} leads={leads} kind={positioning.kind} />}
    </>
  );
}

export const titleOf = (page: Page, { name, kind }: Pick<Positioning, 'name' | 'kind'>): string =>
  name ?? words(page).portfolio.untitled[kind];
