import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { RequestListed } from '../queries.ts';
import { Frame } from './frame.tsx';
import { words } from './words.ts';

interface InboxPageProps {
  page: Page;
  requests: readonly RequestListed[];
  /** The request whose answer cannot be sent, with what was typed. */
  refused?: { id: string; typed: string };
}

/** What administrators have to answer, the most urgent first. */
export function InboxPage({ page, requests, refused }: InboxPageProps) {
  const { inbox: m } = words(page);
  return (
    <Frame page={page} title={m.title} lead={m.lead} own>
      {refused && (
        <ErrorSummary page={page} errors={[{ field: `reponse-${refused.id}`, message: m.answerFault }]} />
      )}
      {requests.length === 0 && <p>{m.none}</p>}
      {requests.length === 200 && <p>{m.most}</p>}
      {requests.map((request) => (
        <RequestItem page={page} request={request} refused={refused} />
      ))}
    </Frame>
  );
}

interface RequestItemProps {
  page: Page;
  request: RequestListed;
  refused: InboxPageProps['refused'];
}

function RequestItem({ page, request, refused }: RequestItemProps) {
  const { inbox: m, ask } = words(page);
  const { id, right, address, body, dueOn, answeredAt, answer } = request;
  const mine = refused?.id === id;
  return (
    <section class="stack is-close">
      <h2>{ask.rights[right]}</h2>
      <DefinitionList
        page={page}
        facts={[
          { term: m.from, value: address },
          { term: m.about, value: request.page },
          answeredAt
            ? { term: m.done, value: <When page={page} date={answeredAt.toISOString().slice(0, 10)} /> }
            : { term: m.due, value: dueOn && <When page={page} date={dueOn} /> },
        ]}
      />
      <p class="as-typed">{body}</p>
      {answer ? (
        <p class="as-typed">
          <strong>{m.answer}</strong> {answer}
        </p>
      ) : (
        <form
          class="stack is-close"
          method="post"
          action={href(page, `/donnees-personnelles/demandes/${id}`)}
        >
          <TextArea
            page={page}
            name={`reponse-${id}`}
            label={m.answer}
            hint={m.answerHint}
            value={mine ? refused.typed : ''}
            error={mine ? m.answerFault : undefined}
            maxLength={4000}
          />
          <div class="actions">
            <Button>{m.send}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
