import { count } from '../../../platform/i18n/say.ts';
import type { Messages } from '../messages.fr/files.ts';

export const en: Messages = {
  title: (name: string) => `Files of “${name}”`,
  crumb: 'Files',
  none: 'No file',
  noneHint: 'Where its licence allows, the work itself can be kept here, and searched by its words.',
  unknown: 'This file is no longer kept here.',
  remove: 'Take away',
  mayNot:
    'Those who keep this record, its moderators and the curators of the shelf add files and take them away.',
  keep: 'Keep this record',
  add: 'Add a file',
  file: 'File',
  fileHint:
    'PDF, ODT, DOCX or image (JPEG, PNG, WebP), 50 MB at most. Only what its licence lets anyone publish.',
  alt: 'What the image shows',
  altHint: 'For an image, a sentence for whoever does not see it. Its place and date are taken off.',
  send: 'Send this file',
  sendMore: 'Attach, and add another',
  state: {
    waiting: () => 'Its text is being read.',
    picture: () => '',
    readable: (pages) => `Searchable (${count('en', pages, 'page', 'pages')}).`,
    cut: (pages) => `Very long: only its beginning is searchable (${count('en', pages, 'page', 'pages')}).`,
    no_text: () => 'No text to search: these are pictures of pages.',
    encrypted: () => 'Not searchable: under a password.',
    broken: () => 'Not searchable: its text could not be read.',
    too_heavy: () => 'Not searchable: too heavy to read.',
    bomb: () => 'Not searchable: it unfolds far beyond its size.',
    active: () => 'Not searchable: it holds a program.',
    two_in_one: () => 'Not searchable: it holds another file.',
  },
  refused: {
    not_a_form: 'What was sent is not a form. Choose the file and send again.',
    no_file: 'Choose a file, then send again.',
    too_large: 'This file is larger than 50 MB. Make it lighter, then send again.',
    cut: 'The sending stopped before its end: nothing was kept. Send the file again.',
    too_many: 'One file at a time: send them one after the other.',
    unknown: 'This is neither a PDF, an ODT, a DOCX, nor a JPEG, PNG or WebP image. Save it as one of these.',
    empty: 'This file is empty.',
    old_office:
      'This is an old Word document (.doc), or it is under a password. Save it as DOCX or PDF, without a password.',
    heic: 'This image format is not read here. Save it as JPEG.',
    drawing: 'An SVG drawing can hold a program: save it as PNG.',
    two_in_one: 'This file is made of two files stuck together. Save it again, alone, then send it.',
    macros: 'This document holds macros. Save it as DOCX without macros, or as PDF.',
    encrypted:
      'This file is under a password: nobody could read it. Take the protection off, then send again.',
    broken: 'This file is damaged and does not open. Save it again, then send it.',
    active:
      'This file holds a program, an attachment or a template fetched from elsewhere. Save it as a plain PDF.',
    bomb: 'Once open, this file would be immensely large. It is not kept.',
    too_heavy: 'This file takes too much time or memory to be checked. Make it lighter, then send again.',
    no_alt: 'Say in a sentence what the image shows, then choose it again.',
    too_many_today: 'You sent a lot today. Go on tomorrow: nothing is lost.',
    again:
      'The file could not be added or taken away: the record changed, or would hold nothing to read, or has twelve files already.',
  },
};
