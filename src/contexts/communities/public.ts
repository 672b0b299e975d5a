/** Communities of practice. */
import type { Database } from '../../platform/db/tables.ts';
import type { Source } from '../alerts/public.ts';
import { communitySource } from './use-cases/community-source.ts';
import type { CommunityTitles } from './use-cases/community-titles.ts';
import { words } from './views/words.ts';

export { PROCESSINGS } from './privacy.ts';
export { CommunityTitles } from './use-cases/community-titles.ts';

/** A community as something to follow by e-mail. */
export const followedCommunities = (db: Database, titles: CommunityTitles): Source =>
  communitySource(db, titles, {
    title: (locale, title) => words({ locale }).source.title(title),
    why: (locale, kind, author) => words({ locale }).source[kind](author),
  });
