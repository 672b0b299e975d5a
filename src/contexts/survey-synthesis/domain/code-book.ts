/**
 * The themes of a free-text question: named, defined, merged and parted again by people; and what is counted of the
 * texts they coded. An answer has the themes that somebody settled; else those that all who code chose alike; else
 * nothing is counted of it yet. (Issue 7: several coders, each alone; the count is that of any multiple choice.)
 */
import type { Question, Questionnaire, QuestionOf, Values } from '../../surveys/public.ts';
import { areSame, type Themes } from './agreement.ts';

export interface Theme {
  code: string;
  label: string;
  definition: string;
  mergedInto: string | null;
}
export const THEME_ACTS = ['added', 'reworded', 'merged', 'parted'] as const;
export type ThemeAct = (typeof THEME_ACTS)[number];

export const LONGEST_LABEL = 120;
export const LONGEST_WORDS = 1000;
/** Beyond, nobody codes with them. */
export const MOST_THEMES = 60;

/** Those that one codes with. */
export const living = (themes: readonly Theme[]): readonly Theme[] =>
  themes.filter(({ mergedInto }) => mergedInto === null);

/** Each code as the one it counts for; a circle, which no use makes, counts for itself. */
export function resolved(chosen: Themes, themes: readonly Theme[]): string[] {
  const by = new Map(themes.map((each) => [each.code, each]));
  const end = (code: string): string => {
    const seen = new Set<string>();
    let at = code;
    for (let into = by.get(at)?.mergedInto; into && !seen.has(at); into = by.get(at)?.mergedInto) {
      seen.add(at);
      at = into;
    }
    return at;
  };
  return [...new Set(chosen.map(end))].toSorted();
}

/** Whether a theme may be merged into another: a living one that is not itself. */
export const mayMerge = (themes: readonly Theme[], code: string, into: string): boolean =>
  code !== into && [code, into].every((each) => living(themes).some((theme) => theme.code === each));

export const nextCode = (themes: readonly Theme[]): string =>
  `t${1 + Math.max(0, ...themes.map(({ code }) => Number(code.slice(1))))}`;

export interface Coded {
  coder: string;
  themes: Themes;
}
export type Standing =
  | { state: 'settled' | 'agreed'; themes: Themes }
  | { state: 'differing' | 'waiting'; themes: null };

/** `active`: those who are asked to code now. What somebody coded counts although they code no more. */
export function standingOf(
  codes: readonly Coded[],
  settled: Themes | null,
  active: readonly string[],
): Standing {
  if (settled) return { state: 'settled', themes: settled };
  const [first, ...others] = codes;
  if (!first) return { state: 'waiting', themes: null };
  if (!others.every(({ themes }) => areSame(themes, first.themes)))
    return { state: 'differing', themes: null };
  return active.every((coder) => codes.some((each) => each.coder === coder))
    ? { state: 'agreed', themes: first.themes }
    : { state: 'waiting', themes: null };
}

export type TextQuestion = QuestionOf<'long_text'> | QuestionOf<'short_text'>;
export const isText = (question: Question): question is TextQuestion =>
  question.kind === 'long_text' || question.kind === 'short_text';

/**
 * Whether who answered was told that only who runs the survey reads it. Such texts are coded by them alone: whoever else
 * codes sees neither the texts nor the question.
 */
export const isReserved = ({ goes, audience }: Question): boolean =>
  goes === 'private' || audience === 'organisers';

/** Who is waited for before a text counts: everybody who codes; of a reserved question, those who began to code it. */
export const awaited = (
  active: readonly string[],
  reserved: boolean,
  codes: Iterable<{ coder: string }>,
): readonly string[] => {
  if (!reserved) return active;
  const began = new Set([...codes].map(({ coder }) => coder));
  return active.filter((coder) => began.has(coder));
};

export const themesCode = (question: string): string => `${question}__themes`;
/** Of an answer that was read and bears none of the themes. */
export const NO_THEME = 'sans_theme';

/** Code books by question. */
export type CodeBooks = ReadonlyMap<string, readonly Theme[]>;

/** After each text that people coded, its themes as a multiple choice, read by whoever may read the text in figures. */
export function withThemeQuestions(asked: Questionnaire, books: CodeBooks): Questionnaire {
  const after = (question: Question): Question[] => {
    const themes = living(books.get(question.code) ?? []);
    return isText(question) && themes.length > 0 ? [question, themeQuestion(question, themes)] : [question];
  };
  const sections = asked.sections.map((each) => ({ ...each, questions: each.questions.flatMap(after) }));
  return { ...asked, sections };
}

function themeQuestion(question: TextQuestion, themes: readonly Theme[]): QuestionOf<'choices'> {
  const { label, goes, audience } = question;
  return {
    kind: 'choices',
    code: themesCode(question.code),
    label: { fr: `${label.fr} – thèmes`, en: `${label.en ?? label.fr} – themes` },
    ...{ required: false, goes: goes === 'private' ? goes : 'synthesis', audience },
    options: [
      ...themes.map(({ code, label: fr }) => ({ value: code, label: { fr } })),
      { value: NO_THEME, label: { fr: 'Aucun de ces thèmes', en: 'None of these themes' } },
    ],
    ...{ other: false, none: false },
  };
}

/** What is counted of an answer, its themes with it. `settled`: by question; an empty list is an answer too. */
export const withThemes = (values: Values, settled: ReadonlyMap<string, Themes> | undefined): Values =>
  settled
    ? {
        ...values,
        ...Object.fromEntries(
          [...settled].map(([question, themes]) => [
            themesCode(question),
            themes.length > 0 ? themes : [NO_THEME],
          ]),
        ),
      }
    : values;
