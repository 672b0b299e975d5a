import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { AddressField } from './address-field.tsx';
import { followWords } from './follow-words.ts';

interface FollowSectionProps {
  page: Page;
  token: Token;
  /** The token of the link to follow, when there is one. */
  follow: Token | null;
}

/** To be told by e-mail or by feed, for the holder only; and to withdraw it. */
export function FollowSection({ page, token, follow }: FollowSectionProps) {
  const m = followWords(page);
  const own = `/faire-le-point/${token}/suivi`;
  return (
    <section aria-labelledby="suivi" class="stack is-close">
      <h2 id="suivi">{m.title}</h2>
      <p>{m.body}</p>
      {follow ? (
        <Followed page={page} own={own} followed={`/faire-le-point/suivi/${follow}`} />
      ) : (
        <form class="stack is-close" method="post" action={href(page, own)}>
          <p class="hint">{m.beginHint}</p>
          <Button>{m.begin}</Button>
        </form>
      )}
    </section>
  );
}

function Followed({ page, own, followed }: { page: Page; own: string; followed: string }) {
  const m = followWords(page);
  const rhythms = (['daily', 'weekly'] as const).map((value) => ({ value, label: m.rhythms[value] }));
  return (
    <>
      <h3>{m.byMail}</h3>
      <form class="stack is-close" method="post" action={href(page, '/alertes')}>
        <input type="hidden" name="liste" value={followed} />
        <EmailField page={page} label={m.address} hint={m.addressHint} />
        <RadioGroup page={page} name="rythme" label={m.rhythm} options={rhythms} value="weekly" />
        <p class="hint">{m.privacy}</p>
        <Button>{m.send}</Button>
      </form>
      <h3>{m.byFeed}</h3>
      <p class="hint">{m.feedHint}</p>
      <AddressField page={page} id="flux-atom" label={m.atom} path={`${followed}/flux.atom`} />
      <AddressField page={page} id="flux-json" label={m.json} path={`${followed}/flux.json`} />
      <form class="stack is-close" method="post" action={href(page, `${own}/retrait`)}>
        <p class="hint">{m.revokeHint}</p>
        <Button>{m.revoke}</Button>
      </form>
    </>
  );
}
