import { parisDay } from '../../../kernel/day.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Distribution } from '../domain/distribution.ts';
import type { Pack } from '../domain/pack.ts';
import type { FactQuestion } from '../domain/questions.ts';
import { FEWEST_SHOWN, MOST_VOICES } from '../domain/voices.ts';
import { AddressField } from './address-field.tsx';
import { sharingWords } from './sharing-words.ts';
import { voiceWords } from './voice-words.ts';
import { VoicesShown } from './voices-shown.tsx';
import { words } from './words.ts';

export interface ConsultationPageProps {
  page: Page;
  pack: Pack;
  token: Token;
  /** The token of the invitation; null when no consultation is open. */
  invitation: Token | null;
  /** When a consultation was last closed. */
  consultedAt: Date | null;
  expiresAt: Date;
  /** How many voices were given. */
  count: number;
  distributions: readonly Distribution[];
  /** Questions of which nothing may be shown. */
  hidden: readonly FactQuestion[];
  /** Questions on which some voices are not in what is shown. */
  waiting: readonly FactQuestion[];
}

/** Several voices: the invitation while it is open, then where they agree and where they lie apart. */
export function ConsultationPage(props: ConsultationPageProps) {
  const { page, token, invitation, consultedAt, count } = props;
  const m = voiceWords(page).consultation;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.title}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        <ButtonLink href={href(page, `/faire-le-point/${token}`)}>{sharingWords(page).back}</ButtonLink>
      </PageHeading>
      <div class="stack is-close">
        <p>
          <strong>{m.received(count)}</strong>
        </p>
        {!invitation && consultedAt && <VoicesShown {...props} consultedAt={consultedAt} />}
        <Invitation {...props} />
        <section class="form-group prose" aria-labelledby="regle">
          <h2 id="regle">{m.ruleTitle}</h2>
          <p>{m.rule(FEWEST_SHOWN)}</p>
          <p>{m.ruleTwice(FEWEST_SHOWN)}</p>
          <p>{m.ruleFalse}</p>
        </section>
      </div>
    </Layout>
  );
}

/** Opening, the address to give, a new one in its place, closing. */
function Invitation({ page, token, invitation, consultedAt, expiresAt, count }: ConsultationPageProps) {
  const m = voiceWords(page).consultation;
  const voices = href(page, `/faire-le-point/${token}/voix`);
  const until = partialDate(page.locale, parisDay(expiresAt));
  if (!invitation)
    return (
      <section class="form-group" aria-labelledby="ouvrir">
        <h2 id="ouvrir">{consultedAt ? m.reopenTitle : m.openTitle}</h2>
        <p>{consultedAt ? m.reopenBody : m.openBody(MOST_VOICES)}</p>
        <form method="post" action={voices}>
          <Button look={consultedAt ? 'plain' : 'bold'}>{consultedAt ? m.reopen : m.open}</Button>
        </form>
      </section>
    );
  return (
    <section class="form-group" aria-labelledby="invitation">
      <h2 id="invitation">{m.invitationTitle}</h2>
      <p>{m.invitationBody(until)}</p>
      <AddressField
        page={page}
        id="adresse-invitation"
        label={m.invitationAddress}
        path={`/faire-le-point/voix/${invitation}`}
      />
      <p>{count < FEWEST_SHOWN ? m.closeEarly(FEWEST_SHOWN) : m.closeBody}</p>
      <div class="actions">
        <form method="post" action={`${voices}/fin`}>
          <Button look="bold">{m.close}</Button>
        </form>
        <form method="post" action={voices}>
          <Button look="quiet">{m.renew}</Button>
        </form>
      </div>
    </section>
  );
}
