import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Frame } from './frame.tsx';
import { words } from './words.ts';

interface LeavePageProps {
  page: Page;
  administrator: boolean;
  /** A second factor is linked and was not shown. */
  strongFirst: boolean;
  typed?: string;
  fault?: boolean;
}

/** What goes, what stays, and the last question. */
export function LeavePage({ page, administrator, strongFirst, typed = '', fault = false }: LeavePageProps) {
  const { leave: m } = words(page);
  const error = fault ? m.emailFault : undefined;
  const factor = `/connexion/second-facteur?retour=${encodeURIComponent('/compte/effacement')}`;
  return (
    <Frame page={page} title={m.title} lead={m.lead} own>
      {error && <ErrorSummary page={page} errors={[{ field: 'courriel', message: error }]} />}
      <div class="prose">
        <h2>{m.goes}</h2>
        <Items items={m.goesList} />
        <h2>{m.stays}</h2>
        <Items items={m.staysList} />
      </div>
      {administrator && (
        <Notice page={page} kind="attention">
          <p>{m.onlyAdministrator}</p>
        </Notice>
      )}
      {strongFirst ? (
        <div class="stack is-close">
          <p>{m.strongFirst}</p>
          <ButtonLink href={href(page, factor)}>{m.strongLink}</ButtonLink>
        </div>
      ) : (
        <form class="stack is-close" method="post" action={href(page, '/compte/effacement')} novalidate>
          <EmailField page={page} label={m.email} hint={m.emailHint} value={typed} error={error} />
          <div class="actions">
            <Button look="bold">{m.button}</Button>
          </div>
        </form>
      )}
    </Frame>
  );
}

const Items = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

export function GonePage({ page }: { page: Page }) {
  const { leave: m } = words(page);
  return <Frame page={page} title={m.goneTitle} lead={m.gone} own />;
}
