import type { BegunTotp } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { words } from './words.ts';

interface TotpPageProps {
  page: Page;
  linked: boolean;
  /** An application that is being linked; shown once. */
  begun?: BegunTotp | undefined;
  notice?: 'linked' | 'ended' | 'failed' | 'wrong' | 'locked' | undefined;
}

/** The authenticator of an account: linking one, or unlinking it. */
export function TotpPage({ page, linked, begun, notice }: TotpPageProps) {
  const m = words(page);
  const told = notice && (notice in m.totp ? m.totp[notice as 'linked'] : m.strong[notice as 'wrong']);
  return (
    <Layout
      page={page}
      title={m.totp.title}
      robots="noindex"
      breadcrumbs={[{ label: m.account, path: '/compte' }, { label: m.totp.title }]}
    >
      <PageHeading title={m.totp.title} lead={linked ? m.totp.on : m.totp.why} />
      <div class="stack">
        {told && (
          <Notice page={page} kind={notice === 'linked' || notice === 'ended' ? 'done' : 'attention'}>
            <p>{told}</p>
          </Notice>
        )}
        {begun && <Begun page={page} {...begun} />}
        {begun || (notice === 'wrong' && !linked) ? (
          <form
            class="stack is-close"
            method="post"
            action={href(page, '/compte/second-facteur/verification')}
          >
            <TextField
              page={page}
              name="code"
              autocomplete="one-time-code"
              inputmode="numeric"
              label={m.totp.confirm}
              size={8}
              maxLength={10}
            />
            <div class="actions">
              <Button look="bold">{m.totp.confirmSubmit}</Button>
            </div>
          </form>
        ) : (
          <form
            method="post"
            action={href(page, linked ? '/compte/second-facteur/retrait' : '/compte/second-facteur')}
          >
            <Button look={linked ? 'plain' : 'bold'}>{linked ? m.totp.end : m.totp.begin}</Button>
          </form>
        )}
      </div>
    </Layout>
  );
}

function Begun({ page, uri, drawing, backupCodes }: { page: Page } & BegunTotp) {
  const m = words(page).totp;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <div class="stack is-close">
      <p>{m.scan}</p>
      <img src={drawing} width="200" height="200" alt={m.drawing} />
      <p>
        {m.secret}
        {colon(page.locale)}
        <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p>
        <a href={uri}>{m.open}</a>
      </p>
      <h2>{m.codesTitle}</h2>
      <p>{m.codes}</p>
      <ul class="codes">
        {backupCodes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
