/** The texts of a question with what people chose for each; how far they meet, and what each may see of it. Pure. */
import { alpha, masi, nominal, type Themes, themeAgreement } from './agreement.ts';
import { living, type Standing, type TextQuestion, type Theme } from './code-book.ts';

export interface Settled {
  themes: Themes;
  reason: string;
  settledAt: Date;
  author: string;
}
export interface CodedQuestion {
  question: TextQuestion;
  themes: readonly Theme[];
  texts: readonly CodedText[];
  /** The one who looks said that they were done. */
  done: boolean;
}
export interface CodedText {
  answerId: string;
  text: string;
  codes: readonly { coder: string; themes: Themes }[];
  settlement: Settled | null;
  standing: Standing;
}

/** What the one who looks chose for a text; null: nothing yet. */
export const ownCode = (text: CodedText, coder: { id: string } | null): Themes | null =>
  text.codes.find((each) => each.coder === coder?.id)?.themes ?? null;

/** Texts whose codes the one who looks may see: a coder sees those that they coded. */
export const seenTexts = ({ texts }: CodedQuestion, coder: { id: string } | null): readonly CodedText[] =>
  coder ? texts.filter((text) => ownCode(text, coder) !== null) : texts;

/** Of codes as each chose them, before anything was settled. */
export function measured({ themes, texts }: CodedQuestion) {
  const units = texts.map(({ codes }) => codes.map((each) => each.themes));
  const coders = new Set(texts.flatMap(({ codes }) => codes.map((each) => each.coder)));
  const byCoder = new Map(
    [...coders].map((coder) => [
      coder,
      new Map(
        texts.flatMap(({ answerId, codes }) =>
          codes
            .filter((each) => each.coder === coder)
            .map((each): [string, Themes] => [answerId, each.themes]),
        ),
      ),
    ]),
  );
  return {
    coders: coders.size,
    compared: units.filter((each) => each.length > 1).length,
    alpha: alpha(units, nominal),
    masi: alpha(units, masi),
    byTheme: living(themes).map(({ code }) => themeAgreement(code, byCoder)),
  };
}
