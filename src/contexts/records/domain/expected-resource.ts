/** What matters of a resource, and why. Weights are editorial. */
import { type Expectation, row } from './expectation.ts';
import { BODY, SOURCES, STAGES, THEMES } from './expected-of-any.ts';

export const OF_RESOURCE: readonly Expectation[] = [
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
];
