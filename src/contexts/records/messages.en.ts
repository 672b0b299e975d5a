import { number } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  improve: 'Propose a correction',
  embed: 'Embed in a site',
  fullHistory: 'Compare versions',
  due: 'To be checked again from',
  neverChecked: 'Nobody has said they checked this record yet.',
  check: 'You look after it? Say whether it is right',
  keep: 'I look after this record',
  about: 'In short',
  territories: 'Territory',
  themes: 'Themes',
  links: 'Links',
  note: 'About this record',
  history: 'History of this record',
  revision: (n) => `Version ${number('en', n)}`,
  by: (author) => (author === 'content' ? 'initial catalogue' : author),
  changed: (fields) => (fields === 1 ? '1 field changed' : `${number('en', fields)} fields changed`),
  near: 'Nearby',
  nearHint: 'The nearest on the map, sometimes from the centre of their territory.',
  alike: 'Alike',
  alikeHint: 'Those whose record shares most with this one.',
  km: (km) => (km < 1 ? 'at the same place' : `${number('en', Math.round(km))} km away`),
  data: 'Data of this record (JSON)',
  onMap: 'Show on the map',
  approximate: 'Approximate position: the centre of the territory, not an address.',
};
