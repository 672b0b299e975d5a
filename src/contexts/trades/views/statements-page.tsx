import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { positionPath, statementPath } from '../domain/addresses.ts';
import type { Frame } from '../domain/frame.ts';
import type { Statement } from '../queries.ts';
import { AddressField } from './address-field.tsx';
import { StatementText } from './statements.tsx';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface StatementsPageProps {
  page: Page;
  token: string;
  frame: Frame;
  statements: readonly Statement[];
  /** The token that was just made for a peer: it is shown this once. */
  asked: string | null;
  full: boolean;
}

/** What the holder asked of peers, and what came back. */
export function StatementsPage({ page, token, frame, statements, asked, full }: StatementsPageProps) {
  const m = words(page).statements;
  const own = `${positionPath(token)}/attestations`;
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead} secret>
      {asked && (
        <Notice page={page} kind="done">
          <p>{m.asked}</p>
          <AddressField page={page} id="adresse-pair" label={m.address} path={statementPath(asked)} />
        </Notice>
      )}
      {full && (
        <Notice page={page} kind="attention">
          <p>{m.full}</p>
        </Notice>
      )}
      <form method="post" action={href(page, own)} class="form-group">
        <p>{m.askBody}</p>
        <Button look="bold">{m.ask}</Button>
      </form>
      {statements.length === 0 && <p>{m.none}</p>}
      {statements.map((statement) => (
        <section class="form-group" aria-labelledby={`attestation-${statement.id}`}>
          <h2 id={`attestation-${statement.id}`}>{m.states[statement.state]}</h2>
          {statement.state === 'asked' ? (
            <p>{m.askedOn(partialDate(page.locale, parisDay(statement.askedAt)))}</p>
          ) : (
            <StatementText page={page} frame={frame} statement={statement} />
          )}
          <div class="actions">
            {statement.state === 'given' && (
              <form method="post" action={href(page, `${own}/${statement.id}/accord`)}>
                <Button>{m.accept}</Button>
              </form>
            )}
            <form method="post" action={href(page, `${own}/${statement.id}/retrait`)}>
              <Button look="quiet">{m.remove}</Button>
            </form>
          </div>
        </section>
      ))}
      <p class="actions">
        <ButtonLink href={href(page, positionPath(token))}>{m.back}</ButtonLink>
      </p>
    </TradesFrame>
  );
}
