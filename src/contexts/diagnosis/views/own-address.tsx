import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { aroundWords } from './around-words.ts';

/** The address to keep. It is a secret: on paper only when the box is ticked, which style alone reads. */
export function OwnAddress({ page, token }: { page: Page; token: Token }) {
  const m = aroundWords(page).address;
  return (
    <>
      <p class="own-address">
        {m.label} <code>{`${page.baseUrl}${href(page, `/faire-le-point/${token}`)}`}</code>
      </p>
      <p class="print-choice">
        <label>
          <input type="checkbox" id="imprimer-adresse" autocomplete="off" /> {m.print}
        </label>
      </p>
      <p class="print-choice hint">
        {m.secret} {m.folded}
      </p>
      <p class="paper-only">{m.paper(page.baseUrl)}</p>
    </>
  );
}
