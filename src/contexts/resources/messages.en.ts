import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Resources',
  lead: 'Studies, guides, accounts, methods: what others learnt, and where to read it.',
  authors: 'By',
  year: 'Year',
  language: 'Language',
  licence: 'Licence of the work',
  stages: 'Stages',
  go: 'Read the resource',
};
