import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { WithAcronyms } from '../../../ui/abbr.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

/** Three figures on cooperations in France, each with its source (seed 000). */
export function Figures({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <section class="figures" aria-labelledby="chiffres">
      <h2 id="chiffres">{m.figures}</h2>
      <ul role="list">
        {[m.figure.ptce, m.figure.tzcld, m.figure.places].map(({ value, text, source }) => (
          <li class="figure">
            <strong class="figure-value">{value}</strong>
            <p>
              <WithAcronyms text={text} />
            </p>
            <p class="figure-source">{source}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
