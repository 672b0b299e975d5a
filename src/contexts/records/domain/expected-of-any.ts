/** What matters of records of several kinds. Weights are editorial. */
import { row } from './expectation.ts';

export const WHERE = row(
  'territories',
  3,
  { fr: 'Où', en: 'Where' },
  {
    fr: 'On cherche d’abord près de chez soi.',
    en: 'People look near them first.',
  },
);
export const THEMES = row(
  'themes',
  1,
  { fr: 'Les thèmes', en: 'The themes' },
  {
    fr: 'On la trouve parmi celles qui lui ressemblent.',
    en: 'It is found among those alike.',
  },
);
export const BODY = row(
  'body',
  1,
  { fr: 'Une description', en: 'A description' },
  {
    fr: 'Deux lignes ne disent pas comment cela marche.',
    en: 'Two lines do not say how it works.',
  },
);
export const LINKS = row(
  'links',
  2,
  { fr: 'Un site ou une page', en: 'A site or a page' },
  {
    fr: 'Pour en savoir plus, et entrer en contact.',
    en: 'To know more, and to get in touch.',
  },
);
export const SOURCES = row(
  'sources',
  2,
  { fr: 'D’où on le sait', en: 'How it is known' },
  {
    fr: 'Sans source, personne ne peut vérifier.',
    en: 'Without a source, nobody can check.',
  },
);
export const STAGES = row(
  'stages',
  2,
  { fr: 'Les stades concernés', en: 'The stages it is for' },
  {
    fr: 'Un collectif cherche ce qui convient à son stade.',
    en: 'A collective looks for what fits its stage.',
  },
);
