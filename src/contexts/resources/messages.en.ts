import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Resources',
  lead: 'Studies, guides, accounts, methods: what others learnt, and where to read it.',
  kinds: {
    study: 'Study',
    guide: 'Guide',
    experience: 'Account of an experience',
    tool: 'Tool or method',
    training: 'Training',
    cartography: 'Cartography',
    advocacy: 'Advocacy',
    reference_frame: 'Reference frame',
    video: 'Video',
    podcast: 'Podcast',
  },
  authors: 'By',
  year: 'Year',
  language: 'Language',
  licence: 'Licence of the work',
  stages: 'Stages',
  go: 'Read the resource',
};
