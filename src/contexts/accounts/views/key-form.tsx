import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { words } from './words.ts';

interface KeyFormProps {
  page: Page;
  /** Whether a new key is made, or a known one is shown. */
  gesture: 'add' | 'show';
  challenge: string;
  action: string;
  label: string;
  children?: ComponentChildren;
}

/** Only a script can ask the browser for a key: without one, this says what to do instead. */
export function KeyForm({ page, gesture, challenge, action, label, children }: KeyFormProps) {
  const m = words(page).keys;
  return (
    <div
      data-island="accounts/passkey"
      data-gesture={gesture}
      data-challenge={href(page, challenge)}
      data-failed={m.failed}
    >
      <p data-without>{m.without}</p>
      <form class="stack is-close" method="post" action={href(page, action)} hidden>
        <input type="hidden" name="reponse" value="" />
        {children}
        <p role="alert" />
        <div class="actions">
          <Button>{label}</Button>
        </div>
      </form>
    </div>
  );
}
