/** What matters of a programme, and why. Weights are editorial. */
import { type Expectation, type Fields, row } from './expectation.ts';
import { BODY, SOURCES, STAGES, WHERE } from './expected-of-any.ts';

const funding = ({ family }: Fields): boolean => family === 'funding';
const support = ({ family }: Fields): boolean => family === 'support';

export const OF_PROGRAMME: readonly Expectation[] = [
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
];
