/** What matters of a training, besides what matters of any record. Weights are editorial. */
import { type Expectation, row } from './expectation.ts';

export const OF_TRAINING: readonly Expectation[] = [
  row(
    'providers',
    3,
    { fr: 'Qui la donne', en: 'Who gives it' },
    { fr: 'C’est à elle qu’on s’inscrit.', en: 'One registers with it.' },
  ),
  row(
    'competences',
    3,
    { fr: 'Les compétences travaillées', en: 'The competences it works on' },
    {
      fr: 'C’est par elles qu’une équipe trouve ce qui lui manque.',
      en: 'It is how a team finds what it lacks.',
    },
  ),
  row(
    'cost',
    2,
    { fr: 'Le prix', en: 'The price' },
    { fr: 'Pour savoir si l’on peut, et à qui demander.', en: 'To know whether one can, and whom to ask.' },
  ),
  row(
    'hours',
    2,
    { fr: 'La durée', en: 'The duration' },
    { fr: 'Pour trouver le temps, et un financement.', en: 'To find the time, and funding.' },
  ),
  row(
    'mode',
    2,
    { fr: 'Sur place ou à distance', en: 'On site or remote' },
    { fr: 'Cela décide de qui peut venir.', en: 'It decides who can come.' },
  ),
  row(
    'qualifying',
    1,
    { fr: 'Qualifiante ou non', en: 'Qualifying or not' },
    { fr: 'Un métier se reconnaît aussi à ses titres.', en: 'A trade is also known by its titles.' },
  ),
  row(
    'payers fundedBy',
    1,
    { fr: 'Qui peut la financer', en: 'Who may pay for it' },
    { fr: 'Peu de collectifs la paient seuls.', en: 'Few collectives pay for it alone.' },
  ),
  row(
    'url',
    2,
    { fr: 'La page de la formation', en: 'The page of the training' },
    { fr: 'Elle seule fait foi.', en: 'It alone is authoritative.' },
  ),
  row(
    'accessibility',
    1,
    { fr: 'L’accessibilité', en: 'Accessibility' },
    { fr: 'Pour venir quand on vit avec un handicap.', en: 'To come when one lives with a disability.' },
  ),
];
