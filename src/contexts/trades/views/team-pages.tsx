import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Frame } from '../domain/frame.ts';
import type { Levels } from '../domain/position.ts';
import { type JoinFault, NAME_FIELD, SEEN_FIELD } from '../forms.ts';
import { LevelFields } from './level-fields.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface JoinPageProps {
  page: Page;
  frame: Frame;
  team: string;
  name: string;
  levels: Levels;
  faults: readonly JoinFault[];
  full: boolean;
}

/** A member joins a team: a name of their choice, and where they stand. */
export function JoinPage({ page, frame, team, name, levels, faults, full }: JoinPageProps) {
  const m = words(page).join;
  const named = faults.find(({ field }) => field === NAME_FIELD);
  const silent = faults.find(({ fault }) => fault === 'nothing_said');
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead(team)} secret>
      <ErrorSummary
        page={page}
        errors={faults.map(({ field, fault }) => ({ field, message: m.fault[fault] }))}
      />
      {full && (
        <Notice page={page} kind="attention">
          <p>{m.full}</p>
        </Notice>
      )}
      <form method="post" action={href(page, page.path)} class="form-group">
        <TextField
          page={page}
          name={NAME_FIELD}
          label={m.name}
          hint={m.nameHint}
          value={name}
          error={named && m.fault[named.fault]}
          autocomplete="given-name"
          maxLength={60}
        />
        <LevelFields page={page} frame={frame} levels={levels} error={silent && m.fault.nothing_said} />
        <p class="actions">
          <Button look="bold">{m.submit}</Button>
        </p>
      </form>
    </TradesFrame>
  );
}

interface OwnPageProps {
  page: Page;
  frame: Frame;
  name: string;
  levels: Levels;
  seen: string;
  saved: boolean;
  meanwhile: boolean;
}

/** A member's own answers: changed, or taken away. */
export function OwnPage({ page, frame, name, levels, seen, saved, meanwhile }: OwnPageProps) {
  const { join: m, answer, portfolio } = words(page);
  return (
    <TradesFrame page={page} title={m.ownTitle} lead={m.ownLead(name)} secret>
      {(saved || meanwhile) && (
        <Notice page={page} kind={meanwhile ? 'attention' : 'done'}>
          <p>{meanwhile ? answer.meanwhile : portfolio.saved}</p>
        </Notice>
      )}
      <form method="post" action={href(page, page.path)} class="form-group">
        <input type="hidden" name={SEEN_FIELD} value={seen} />
        <LevelFields page={page} frame={frame} levels={levels} />
        <p class="actions">
          <Button look="bold">{answer.save}</Button>
        </p>
      </form>
      <form method="post" action={href(page, `${page.path}/depart`)}>
        <Button look="quiet">{m.leave}</Button>
      </form>
    </TradesFrame>
  );
}
