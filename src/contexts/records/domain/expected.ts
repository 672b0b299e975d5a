/**
 * What matters of a record, by kind: how much, why, and of which records, as data.
 * Source: seeds 000 and 002 (what a collective, a supporter and a funder look for first); weights are editorial.
 */
import { type Expectation, type Fields, row } from './expectation.ts';
import { OF_TRAINING } from './expected-training.ts';
import type { RecordKind } from './kinds.ts';

export type { Expectation, Fields } from './expectation.ts';

const WHERE = row(
  'territories',
  3,
  { fr: 'Où', en: 'Where' },
  {
    fr: 'On cherche d’abord près de chez soi.',
    en: 'People look near them first.',
  },
);
const THEMES = row(
  'themes',
  1,
  { fr: 'Les thèmes', en: 'The themes' },
  {
    fr: 'On la trouve parmi celles qui lui ressemblent.',
    en: 'It is found among those alike.',
  },
);
const BODY = row(
  'body',
  1,
  { fr: 'Une description', en: 'A description' },
  {
    fr: 'Deux lignes ne disent pas comment cela marche.',
    en: 'Two lines do not say how it works.',
  },
);
const LINKS = row(
  'links',
  2,
  { fr: 'Un site ou une page', en: 'A site or a page' },
  {
    fr: 'Pour en savoir plus, et entrer en contact.',
    en: 'To know more, and to get in touch.',
  },
);
const SOURCES = row(
  'sources',
  2,
  { fr: 'D’où on le sait', en: 'How it is known' },
  {
    fr: 'Sans source, personne ne peut vérifier.',
    en: 'Without a source, nobody can check.',
  },
);
const STAGES = row(
  'stages',
  2,
  { fr: 'Les stades concernés', en: 'The stages it is for' },
  {
    fr: 'Un collectif cherche ce qui convient à son stade.',
    en: 'A collective looks for what fits its stage.',
  },
);

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

const numbered = ({ legalForm }: Fields): boolean => legalForm !== 'informal';
const funding = ({ family }: Fields): boolean => family === 'funding';
const support = ({ family }: Fields): boolean => family === 'support';

export const EXPECTED: Readonly<Record<RecordKind, readonly Expectation[]>> = {
  cooperation: [
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
  ],
  organisation: [
    row(
      'kinds',
      3,
      { fr: 'Ce qu’elle fait', en: 'What it does' },
      {
        fr: 'On cherche qui accompagne, qui finance, qui met en réseau.',
        en: 'People look for who supports, who funds, who connects.',
      },
    ),
    WHERE,
    LINKS,
    row(
      'legalForm',
      1,
      { fr: 'La forme juridique', en: 'The legal form' },
      {
        fr: 'Elle dit comment on y décide, et qui peut en être.',
        en: 'It says how it decides, and who may belong.',
      },
    ),
    row(
      'siren siret rna',
      2,
      { fr: 'Un numéro officiel', en: 'An official number' },
      { fr: 'Il évite de la confondre avec une autre.', en: 'It keeps it from being taken for another.' },
      numbered,
    ),
    row(
      'seat',
      1,
      { fr: 'Le siège', en: 'The seat' },
      {
        fr: 'Pour la placer sur la carte.',
        en: 'To place it on the map.',
      },
    ),
    row(
      'scale',
      1,
      { fr: 'L’échelle', en: 'The scale' },
      {
        fr: 'Locale ou nationale, on ne la sollicite pas de la même façon.',
        en: 'Local or national, one does not turn to it in the same way.',
      },
    ),
    row(
      'born',
      1,
      { fr: 'L’année de fondation', en: 'The year it was founded' },
      {
        fr: 'Elle situe son expérience.',
        en: 'It situates its experience.',
      },
    ),
    THEMES,
    BODY,
    SOURCES,
  ],
  programme: [
    row(
      'operators',
      3,
      { fr: 'Qui le propose', en: 'Who offers it' },
      {
        fr: 'On s’adresse à quelqu’un, pas à un dispositif.',
        en: 'One turns to somebody, not to a programme.',
      },
    ),
    WHERE,
    row(
      'applicants',
      3,
      { fr: 'Qui peut candidater', en: 'Who may apply' },
      {
        fr: 'C’est ce qu’un collectif veut savoir d’abord.',
        en: 'It is what a collective wants to know first.',
      },
    ),
    row(
      'functions',
      2,
      { fr: 'Ce qui est financé ou assuré', en: 'What is paid for or provided' },
      {
        fr: 'L’animation, les débuts, l’investissement\u00a0: peu de choses financent tout.',
        en: 'Facilitation, beginnings, investment: few things pay for all.',
      },
    ),
    STAGES,
    row(
      'calendar',
      2,
      { fr: 'Quand', en: 'When' },
      {
        fr: 'Une date manquée, c’est souvent une année.',
        en: 'A date that is missed is often a year.',
      },
    ),
    row(
      'conditions criteria',
      2,
      { fr: 'À quelles conditions', en: 'On which conditions' },
      {
        fr: 'Pour ne pas préparer un dossier pour rien.',
        en: 'Not to prepare a file for nothing.',
      },
    ),
    row(
      'url applyUrl',
      2,
      { fr: 'La page officielle', en: 'The official page' },
      {
        fr: 'Elle seule fait foi.',
        en: 'It alone is authoritative.',
      },
    ),
    row(
      'contact',
      1,
      { fr: 'Un contact', en: 'A contact' },
      {
        fr: 'Un appel évite bien des dossiers.',
        en: 'A call spares many files.',
      },
    ),
    row(
      'amountMin amountMax envelope rateMin rateMax rate inKind',
      2,
      { fr: 'Combien', en: 'How much' },
      { fr: 'Pour le mettre dans un plan de financement.', en: 'To put it in a funding plan.' },
      funding,
    ),
    row(
      'modes',
      2,
      { fr: 'Sous quelle forme', en: 'In which form' },
      {
        fr: 'Individuel ou collectif, ce n’est pas le même temps.',
        en: 'Alone or together takes another time.',
      },
      support,
    ),
    row(
      'charged fee',
      1,
      { fr: 'Gratuit ou payant', en: 'Free or not' },
      { fr: 'Un collectif qui débute n’a pas de budget.', en: 'A collective that begins has no budget.' },
      support,
    ),
    BODY,
    SOURCES,
  ],
  resource: [
    row(
      'authors',
      2,
      { fr: 'Qui l’a faite', en: 'Who made it' },
      {
        fr: 'Pour la citer, et pour les interroger.',
        en: 'To quote it, and to ask them.',
      },
    ),
    row(
      'year',
      2,
      { fr: 'L’année', en: 'The year' },
      {
        fr: 'Une méthode vieillit, une loi change.',
        en: 'A method ages, a law changes.',
      },
    ),
    row(
      'workLicence',
      2,
      { fr: 'La licence', en: 'The licence' },
      {
        fr: 'Elle dit si l’on peut la reprendre.',
        en: 'It says whether it may be used again.',
      },
    ),
    STAGES,
    THEMES,
    BODY,
    SOURCES,
  ],
  training: [...OF_TRAINING, SOURCES],
};
