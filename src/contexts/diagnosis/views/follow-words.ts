/** The words of following a diagnosis, and why a programme is told. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import { en } from '../messages.en/follow.ts';
import { fr, type Messages } from '../messages.fr/follow.ts';
import type { FollowWords } from '../use-cases/followed-diagnosis.ts';
import { aroundWords } from './around-words.ts';
import { nextInWords, reasonsInWords } from './match-in-words.ts';

export const followWords = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

export const whyFollowed: FollowWords = {
  title: (locale) => followWords({ locale }).subject,
  why(locale, { kind, closes, was, subjects }, match, about) {
    const page = { locale };
    const m = followWords(page);
    const { yes, no, unknown } = reasonsInWords({ page, match, ...about });
    const next = nextInWords(page, match);
    const named = subjects.map((subject) => aroundWords(page).changes.subject[subject]).join(', ');
    const moved = was !== match.group;
    return [
      ...(kind === 'changed' || kind === 'closing' ? [] : [`${m[kind]}.`]),
      ...(closes ? [m.closes(partialDate(locale, closes))] : []),
      ...(moved && was ? [m.was[was]] : []),
      ...(moved && kind === 'changed' ? [m.now[match.group]] : []),
      ...(named ? [m.rewritten(named)] : []),
      ...(yes.length > 0 ? [m.reasons(yes.join(', '))] : []),
      ...(no.length > 0 ? [m.against(no.join(', '))] : []),
      ...(unknown.length > 0 ? [m.check(unknown.join(', '))] : []),
      ...(next ? [m.next(next)] : []),
    ].join(' ');
  },
};
