import { href, type Page } from '../../../kernel/page.ts';
import type { Facts } from '../../diagnosis/public.ts';
import { GOLDEN_CASES } from '../domain/cases.ts';
import { trialQuery } from '../forms.ts';
import { TRIAL_PATH } from './trial-form.tsx';
import { words } from './words.ts';

/** The situations judged by hand, each a way to begin a trial. */
export function TrialCases({ page }: { page: Page }) {
  const { trial: m, colon } = words(page);
  return (
    <section aria-labelledby="situations">
      <h2 id="situations">{m.cases}</h2>
      <p>{m.casesLead}</p>
      <ul class="plain-list">
        {GOLDEN_CASES.map(({ name, about, composite, facts }) => {
          const given: Facts = Object.fromEntries(facts.map(({ fact, answer }) => [fact, answer]));
          return (
            <li>
              <a href={`${href(page, TRIAL_PATH)}?${trialQuery(given)}#resultats`}>{name[page.locale]}</a>
              {composite && ` (${m.composite})`}
              {colon}
              {about[page.locale]}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
