/** The languages the platform speaks. French first: it is the reference, English stands complete beside it. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A word or sentence in every language. */
export type Label = Readonly<Record<Locale, string>>;
