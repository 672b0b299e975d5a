import { COMPETENCES } from '../../../kernel/competences.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { COSTS, COURSE_MODES, TRAINING_LEVELS } from '../../../kernel/training-terms.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Covered, Match } from '../domain/covering.ts';
import { words } from './words.ts';

interface CoveringListProps {
  page: Page;
  matches: readonly Match[];
  total: number;
  /** Of the competences asked: what the list is opened with. */
  competences: readonly string[];
}

/** Trainings that lead to what is lacking, each with why. */
export function CoveringList({ page, matches, total, competences }: CoveringListProps) {
  const m = words(page).covering;
  if (total === 0)
    return (
      <p>
        {m.none} <a href={href(page, '/contribuer/training')}>{m.propose}</a>
      </p>
    );
  const chosen = competences.map((code) => `competence=${code}`).join('&');
  return (
    <>
      <ul class="stack is-close covering">
        {matches.map((match) => (
          <li>
            <a href={href(page, `/formations/${match.slug}`)} lang={contentLang(page)}>
              {match.name}
            </a>
            <p class="hint">{aboutOf(page, match).join(' · ')}</p>
            <ul>
              {match.covers.map((one) => (
                <li>{why(page, one)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(page, `/formations?${chosen}`)}>{m.all(total)}</a>
      </p>
    </>
  );
}

function why(page: Page, { competence, level, enough }: Covered): string {
  const m = words(page).covering;
  const name = COMPETENCES[competence][page.locale];
  if (level === null) return m.whyUnknown(name);
  const told = m.why(name, TRAINING_LEVELS[String(level) as keyof typeof TRAINING_LEVELS][page.locale]);
  return enough ? told : `${told} (${m.notEnough})`;
}

function aboutOf(page: Page, { card, next, km }: Match): string[] {
  const m = words(page);
  return [
    ...card.providers,
    ...(card.mode ? [COURSE_MODES[card.mode][page.locale]] : []),
    ...(card.cost ? [COSTS[card.cost][page.locale]] : []),
    next ? [m.next(partialDate(page.locale, next.starts)), next.place].filter(Boolean).join(', ') : m.noDate,
    ...(km === null ? [] : [m.covering.away(Math.round(km))]),
  ];
}
