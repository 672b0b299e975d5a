import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { RIGHTS, type Right } from '../domain/request.ts';
import type { RequestFault, TypedRequest } from '../forms.ts';
import { Frame } from './frame.tsx';
import { words } from './words.ts';

interface AskPageProps {
  page: Page;
  typed?: TypedRequest;
  faults?: readonly RequestFault[];
}

/** A request, by whoever has no account or is named by a public record. */
export function AskPage({ page, typed, faults = [] }: AskPageProps) {
  const { ask: m } = words(page);
  const told = { droit: m.rightFault, courriel: m.emailFault, demande: m.bodyFault };
  const error = (field: RequestFault) => (faults.includes(field) ? told[field] : undefined);
  return (
    <Frame page={page} title={m.title} lead={m.lead}>
      <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: told[field] }))} />
      <form
        class="stack is-close"
        method="post"
        action={href(page, '/donnees-personnelles/demande')}
        novalidate
      >
        <RadioGroup
          page={page}
          name="droit"
          label={m.right}
          options={RIGHTS.map((right) => ({ value: right, label: m.rights[right] }))}
          value={typed?.droit}
          error={error('droit')}
        />
        <TextField
          page={page}
          name="page"
          inputmode="url"
          autocomplete="off"
          label={m.page}
          hint={m.pageHint}
          value={typed?.page}
          maxLength={500}
          optional
        />
        <TextArea
          page={page}
          name="demande"
          label={m.body}
          hint={m.bodyHint}
          value={typed?.demande}
          error={error('demande')}
          maxLength={4000}
        />
        <EmailField
          page={page}
          label={m.email}
          hint={m.emailHint}
          value={typed?.courriel}
          error={error('courriel')}
        />
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </Frame>
  );
}

export const AskedPage = ({ page }: { page: Page }) => (
  <Frame page={page} title={words(page).ask.sentTitle} lead={words(page).ask.sent} own />
);

export const NoRequestPage = ({ page }: { page: Page }) => (
  <Frame page={page} title={words(page).ask.goneTitle} lead={words(page).ask.gone} own />
);

export interface RequestSeen {
  right: Right;
  body: string;
  dueOn: string | null;
  answer: string | null;
}

/** A request, for whoever made it: to confirm, then to follow. */
export function RequestPage({ page, token, request }: { page: Page; token: string; request: RequestSeen }) {
  const { ask: m } = words(page);
  return (
    <Frame page={page} title={m.confirmTitle} own {...(!request.dueOn && { lead: m.confirmText })}>
      <p>
        <strong>{m.rights[request.right]}</strong>
      </p>
      <p class="as-typed">{request.body}</p>
      {request.answer ? (
        <section class="stack is-close">
          <h2>{m.answered}</h2>
          <p class="as-typed">{request.answer}</p>
        </section>
      ) : request.dueOn ? (
        <Notice page={page} kind="done">
          <p>{m.due(partialDate(page.locale, request.dueOn))}</p>
        </Notice>
      ) : (
        <form method="post" action={href(page, `/donnees-personnelles/demande/${token}`)}>
          <Button look="bold">{m.confirm}</Button>
        </form>
      )}
    </Frame>
  );
}
