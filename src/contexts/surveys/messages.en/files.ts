/** Words of files given as answers. */
import { number } from '../../../platform/i18n/say.ts';
import type { FileWords } from '../messages.fr/files.ts';

export const files: FileWords = {
  present: 'Attached file:',
  none: 'No file attached.',
  attach: 'Save this part and attach a file',
  change: 'Save this part and change the file',
  choose: 'The file',
  replace: 'Another file, in its place',
  hint: 'PDF, ODT, DOCX, JPEG, PNG or WebP, 10 MB at most. Only who runs the survey, and who has the address of this answer, reads it.',
  send: 'Attach this file',
  drop: 'Take this file away',
  back: 'Back to the part',
  zip: 'Attached files (ZIP)',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${number('en', Math.ceil(bytes / 1000))} kB`
      : `${number('en', Math.round(bytes / 100_000) / 10)} MB`,
  refused: {
    gone: 'This answer does not exist any more.',
    counted: 'The wave is over and the answer is counted as it is: its files do not change any more.',
    not_a_form: 'What was sent is not a form. Choose the file and send it again.',
    no_file: 'Choose a file, then send it.',
    too_large: 'This file is over 10 MB. Make it lighter, then send it again.',
    cut: 'The sending broke off before the end: nothing was kept. Send the file again.',
    too_many: 'One file at a time.',
    unknown:
      'This is neither a PDF, an ODT, a DOCX nor a JPEG, PNG or WebP image. Save it in one of these formats.',
    empty: 'This file is empty.',
    old_office:
      'This is an old Word document (.doc), or it is under a password. Save it as DOCX or PDF, without a password.',
    heic: 'This kind of image is not read here. Save it as JPEG.',
    drawing: 'An SVG drawing may hold a program: save it as PNG.',
    two_in_one: 'This file is two files stuck together. Save it again, alone, then send it.',
    macros: 'This document holds macros. Save it as DOCX without macros, or as PDF.',
    encrypted:
      'This file is under a password: nobody could read it. Take the protection away, then send it again.',
    broken: 'This file is damaged and does not open. Save it again, then send it.',
    active:
      'This file holds a program, an attachment or a template from elsewhere. Save it as a plain PDF, then send it.',
    bomb: 'Once opened this file would be enormous. It is not kept.',
    too_heavy: 'This file takes too much time or memory to be checked. Make it lighter, then send it again.',
  },
};
