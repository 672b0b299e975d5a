/** English words of keeping and sharing a diagnosis, complete beside the French. */
import type { Messages } from '../messages.fr/sharing.ts';

export const en: Messages = {
  ownAddress: 'The address of your diagnosis, to copy',
  readOnlyTitle: 'A shared result, to read only',
  readOnly:
    'The collective that answered shares this result. Nobody can change it from this address, and the collective may withdraw it whenever it wishes.',
  commonOn: (day) => `Common position of ${day}.`,
  changedSince: (day) => `Changed since, on ${day}.`,
  toKeep: 'Keep, share, erase',
  toVoices: 'Answer with several voices',
  keepTitle: 'Keep and share this diagnosis',
  back: 'Back to the result',
  ownTitle: 'Your address',
  ownBody:
    'Whoever knows it can read, change and erase your answers. Write it down: without it nobody can find them again, not even us.',
  shareTitle: 'An address to read only',
  shareBody:
    'It shows the result as it stands, and can change nothing. Give it to your members, a funder, an elected member. You may withdraw it: it will then lead to nothing.',
  shareCreate: 'Make an address to read',
  shareAddress: 'The address to read, to copy',
  shareRevoke: 'Withdraw this address',
  shareRevoked: 'The address to read is withdrawn.',
  dataTitle: 'Your data',
  dataJson: 'The result as data (JSON)',
  recordLink: 'See the cooperation record that this diagnosis would make',
  eraseLink: 'Change or erase the answers',
  recordTitle: 'The cooperation record that this diagnosis would make',
  recordLead:
    'This is what the atlas would show of your cooperation. Nothing is published from here. To propose it to the atlas, copy what suits into the form: somebody will read it over.',
  recordPropose: 'Open the form',
  recordNotPublished:
    'You can already save it, read it over together and complete it. Check that it names nobody.',
  recordOf: 'It takes up the record already published, with your answers:',
  recordName: 'The name of the cooperation',
  recordNameHint: 'Neither your answers nor your address keep it: it only serves this record.',
  recordNameFault: 'Write at least two characters, and two hundred at most.',
  recordNameSend: 'Put this name in the record',
  recordUnnamed: 'Cooperation to be named',
  recordToDescribe: 'Territorial cooperation to be described.',
  recordDownload: 'Download the record (JSON)',
  recordAsData: 'The record, as it would be stored',
  recordNote: (day) =>
    `Record drawn from a diagnosis made on ${day}, by a collective, on Terreau. To be read over before any publication.`,
  since: (words) => `At this stage: ${words.toLowerCase()}.`,
  recordFact: {
    places: 'Places',
    themes: 'Themes',
    models: 'Models',
    carrying: 'Carried by',
    legalForm: 'Legal form',
    around: 'Around the table',
  },
};
