import { href, type Page } from '../../../kernel/page.ts';
import { type Learnt, learningPlaces } from '../domain/learning.ts';
import { words } from './words.ts';

/** Where a competence is learnt, in a line. */
export const LearnLinks = ({ page, competence }: { page: Page; competence: Learnt }) => (
  <>
    {learningPlaces(competence).map(({ kind, path }, at) => (
      <>
        {at > 0 && ' · '}
        <a href={href(page, path)}>{words(page).learn[kind]}</a>
      </>
    ))}
  </>
);
