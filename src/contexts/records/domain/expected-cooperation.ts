/** What matters of a cooperation, and why. Weights are editorial. */
import { type Expectation, row } from './expectation.ts';
import { BODY, LINKS, SOURCES, THEMES, WHERE } from './expected-of-any.ts';

const gradient = (name: string, fr: string, en: string) =>
  row(
    `gradients.${name}`,
    1,
    { fr, en },
    {
      fr: 'Un des trois repères qui distinguent les coopérations.',
      en: 'One of the three gradients that tell cooperations apart.',
    },
  );

export const OF_COOPERATION: readonly Expectation[] = [
  row(
    'commonWork',
    3,
    { fr: 'L’œuvre commune', en: 'The common work' },
    {
      fr: 'C’est ce qui fait une coopération.',
      en: 'It is what makes a cooperation.',
    },
  ),
  WHERE,
  row(
    'stages',
    3,
    { fr: 'Où elle en est', en: 'How far it is' },
    {
      fr: 'Le stade dit quels soutiens lui conviennent.',
      en: 'The stage says which support fits it.',
    },
  ),
  row(
    'stakeholders',
    3,
    { fr: 'Qui est autour de la table', en: 'Who is around the table' },
    {
      fr: 'Une coopération tient par celles et ceux qui la font.',
      en: 'A cooperation holds by those who make it.',
    },
  ),
  row(
    'models',
    1,
    { fr: 'Le modèle', en: 'The model' },
    {
      fr: 'Des réseaux et des aides s’adressent à un modèle.',
      en: 'Networks and programmes are for a model.',
    },
  ),
  gradient(
    'model',
    'Repère\u00a0: de non modélisée à modélisée',
    'Gradient: from without a model to modelled',
  ),
  gradient('purpose', 'Repère\u00a0: de ciblée à systémique', 'Gradient: from targeted to systemic'),
  gradient('economy', 'Repère\u00a0: de non marchande à marchande', 'Gradient: from non-market to market'),
  row(
    'carrying',
    1,
    { fr: 'Qui la porte', en: 'Who carries it' },
    {
      fr: 'Le portage change ce qu’elle peut demander.',
      en: 'Who carries it changes what it may ask for.',
    },
  ),
  row(
    'legalForm',
    1,
    { fr: 'La forme juridique', en: 'The legal form' },
    { fr: 'Des aides ne vont qu’à certaines formes.', en: 'Some programmes are for some forms only.' },
    ({ carrying }) => carrying === 'sse_organisation',
  ),
  row(
    'born',
    1,
    { fr: 'L’année de naissance', en: 'The year it was born' },
    {
      fr: 'Elle dit d’où l’on part, et combien de temps cela prend.',
      en: 'It says where one starts from, and how long it takes.',
    },
  ),
  THEMES,
  BODY,
  LINKS,
  SOURCES,
];
