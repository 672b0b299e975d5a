/** What matters of an organisation, and why. Weights are editorial. */
import { type Expectation, type Fields, row } from './expectation.ts';
import { BODY, LINKS, SOURCES, THEMES, WHERE } from './expected-of-any.ts';

const numbered = ({ legalForm }: Fields): boolean => legalForm !== 'informal';

export const OF_ORGANISATION: readonly Expectation[] = [
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
];
