import { href, type Page } from '../../../kernel/page.ts';
import { type Learnt, learningPlaces } from '../domain/learning.ts';
import { words } from './words.ts';

/** Where a competence is learnt, in a line. */
export const LearnLinks = ({ page, competence }: { page: Page; competence: Learnt }) => (
  <ul class="plain learn-links" role="list">
    {learningPlaces(competence).map(({ kind, path }) => (
      <li>
        <a href={href(page, path)}>{words(page).learn[kind]}</a>
      </li>
    ))}
  </ul>
);
