/** Where the questionnaire of a survey is written. */
export const designPath = ({ slug }: { slug: string }): string => `/enquetes/${slug}/conception`;
