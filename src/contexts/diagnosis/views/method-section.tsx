import { href, type Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Pack } from '../domain/pack.ts';
import { words } from './words.ts';
import { Work } from './work.tsx';

/** Which rules, of which version, from which works. */
export function MethodSection({ page, pack }: { page: Page; pack: Pack }) {
  const m = words(page).method;
  return (
    <section aria-labelledby="methode">
      <h2 id="methode">{m.title}</h2>
      <p>{m.body(pack.version, partialDate(page.locale, pack.date))}</p>
      <ul class="plain-list">
        {[...pack.sources.values()].map((source) => (
          <li>
            <Work source={source} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href(page, '/methode')}>{m.read}</a>
      </p>
      <p>{m.middles}</p>
      <ul class="plain-list">
        {pack.questions.map((question) =>
          question.kind === 'gradient' ? (
            <li>
              {m.middle(question.short[page.locale], question.middle.from, question.middle.to)}{' '}
              {question.middle.reason[page.locale]}
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
