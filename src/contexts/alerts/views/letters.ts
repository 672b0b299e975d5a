/** The letters of alerts, as text: read everywhere, aloud too. */
import type { Locale } from '../../../kernel/locale.ts';
import { partialDate } from '../../../ui/when.tsx';
import { GROUPS } from '../domain/digest.ts';
import type { Letters } from '../domain/letters.ts';
import { words } from './words.ts';

type Block = string | readonly string[] | false;

/** Blocks under one another, a blank line between; no word of a record makes a line of its own. */
const lines = (...blocks: readonly Block[]): string =>
  `${blocks
    .filter((block) => block !== false)
    .map((block) => (typeof block === 'string' ? oneLine(block) : block.map(oneLine).join('\n')))
    .join('\n\n')}\n`;
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export const letters: Letters = {
  confirmation({ locale, title, list, confirm }) {
    const m = words({ locale }).letter;
    const text = lines(
      m.hello,
      [m.confirmAsked(title), list],
      [m.confirmHow, confirm],
      m.confirmNot,
      m.signature,
    );
    return { subject: m.confirmSubject, text };
  },

  already({ locale, title, rhythm, list, manage, unsubscribe }) {
    const { letter: m, rhythm: rhythms } = words({ locale });
    const text = lines(
      m.hello,
      [m.already(title), list, rhythms[rhythm]],
      [`${m.manage}${m.colon}`, manage],
      [`${m.end}${m.colon}`, unsubscribe],
      m.signature,
    );
    return { subject: m.alreadySubject, text };
  },

  digest({ locale, title, rhythm, list, items, more, address, manage, unsubscribe }) {
    const { letter: m, rhythm: rhythms } = words({ locale });
    const groups = GROUPS.map((group) => ({
      group,
      of: items.filter((item) => item.group === group),
    })).filter(({ of }) => of.length > 0);
    const things = groups.map(({ group, of }) => m.counted[group](of.length)).join(', ');
    const text = lines(
      m.hello,
      ...groups.flatMap(({ group, of }) => [
        m.group[group].toLocaleUpperCase(locale),
        ...of.map(({ name, summary, why, path }) => [
          `- ${name}`,
          summary,
          `${m.why}${m.colon}${why}`,
          address(path),
        ]),
      ]),
      more > 0 && m.more(more),
      ['-'.repeat(20), m.follows(title), rhythms[rhythm], `${m.list}${m.colon}`, list],
      [`${m.manage}${m.colon}`, manage],
      [`${m.end}${m.colon}`, unsubscribe],
      m.signature,
    );
    return { subject: m.digestSubject(things, title), text };
  },
};

/** Why an item of a list is there. */
export const whyWords = {
  added: (locale: Locale, day: string) => words({ locale }).why.added(partialDate(locale, day)),
  entered: (locale: Locale) => words({ locale }).why.entered,
  closes: (locale: Locale, day: string) => words({ locale }).why.closes(partialDate(locale, day)),
};
