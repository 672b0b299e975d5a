/** Types of XLSForm as they are written by one program or another, and what of them has no like here. */
import type { Unlike } from './import-notes.ts';

/** Nobody answers these. */
export const METADATA: ReadonlySet<string> = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
  'start-geopoint',
  'background-geopoint',
  'background-audio',
  'start time',
  'end time',
  'get today',
  'device id',
  'instance_id',
  'instanceid',
  'imei',
]);

export const NOT_HERE: Readonly<Record<string, Unlike | undefined>> = {
  calculate: 'calculation',
  hidden: 'hidden_field',
  geopoint: 'position',
  geotrace: 'track',
  geoshape: 'outline',
  image: 'image',
  audio: 'sound',
  video: 'video',
  file: 'upload',
  barcode: 'barcode',
  'xml-external': 'outer_file',
  'csv-external': 'outer_file',
  osm: 'track',
};

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['select one external', 'select_one_external'],
  ['select one from file', 'select_one_from_file'],
  ['select_one_from_file', 'select_one_from_file'],
  ['select multiple from file', 'select_multiple_from_file'],
  ['select_multiple_from_file', 'select_multiple_from_file'],
  ['select_one_external', 'select_one_external'],
  ['select all that apply from', 'select_multiple'],
  ['select all that apply', 'select_multiple'],
  ['select multiple from', 'select_multiple'],
  ['select multiple', 'select_multiple'],
  ['select_many', 'select_multiple'],
  ['select one from', 'select_one'],
  ['select one', 'select_one'],
  ['select1', 'select_one'],
  ['add select one prompt using', 'select_one'],
  ['add select multiple prompt using', 'select_multiple'],
  ['add text prompt', 'text'],
  ['add note prompt', 'note'],
  ['add integer prompt', 'integer'],
  ['add date prompt', 'date'],
  ['odk:rank', 'rank'],
  ['begin_group', 'begin_group'],
  ['begin group', 'begin_group'],
  ['begin-group', 'begin_group'],
  ['end group', 'end_group'],
  ['end-group', 'end_group'],
  ['begin repeat', 'begin_repeat'],
  ['begin looped group', 'begin_repeat'],
  ['begin loop', 'begin_repeat'],
  ['end repeat', 'end_repeat'],
  ['end looped group', 'end_repeat'],
  ['end loop', 'end_repeat'],
  ['string', 'text'],
  ['q string', 'text'],
  ['int', 'integer'],
  ['q int', 'integer'],
  ['percentage', 'decimal'],
  ['dec', 'decimal'],
  ['phone number', 'text'],
  ['uri', 'text'],
  ['url', 'text'],
  ['trigger', 'acknowledge'],
  ['date time', 'datetime'],
  ['photo', 'image'],
  ['add image prompt', 'image'],
  ['add photo prompt', 'image'],
  ['add audio prompt', 'audio'],
  ['add video prompt', 'video'],
  ['add file prompt', 'file'],
  ['gps', 'geopoint'],
  ['location', 'geopoint'],
  ['calculation', 'calculate'],
  ['xml_external', 'xml-external'],
  ['csv_external', 'csv-external'],
];

/** The type in one spelling, and what follows it: the name of a list, `or_other`. */
export function typeOf(text: string): { type: string; rest: string[] } {
  const words = text.toLowerCase().trim().replace(/\s+/g, ' ');
  const found = SYNONYMS.find(([from]) => words === from || words.startsWith(`${from} `));
  const plain = found ? `${found[1]}${words.slice(found[0].length)}` : words;
  const [type = '', ...rest] = METADATA.has(plain) ? [plain] : plain.split(' ');
  return { type, rest };
}

/** Columns by the names that their programs gave them over the years, as one. */
const COLUMNS: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  'skip logic': 'relevant',
  'bind:relevant': 'relevant',
  'bind::relevant': 'relevant',
  'bind:constraint': 'constraint',
  'bind::constraint': 'constraint',
  'bind:required': 'required',
  'bind::required': 'required',
  'bind:readonly': 'readonly',
  'bind::readonly': 'readonly',
  'bind:calculate': 'calculation',
  'bind::calculate': 'calculation',
  'bind:jr:constraintmsg': 'constraint_message',
  'bind::jr:constraintmsg': 'constraint_message',
  'control:appearance': 'appearance',
  'control::appearance': 'appearance',
  calculate: 'calculation',
  'read only': 'readonly',
  'read-only': 'readonly',
  read_only: 'readonly',
  'choice filter': 'choice_filter',
  'list name': 'list_name',
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
};
export const columnOf = (title: string): string => {
  const plain = title
    .trim()
    .toLowerCase()
    .replace(/\s*::\s*/g, '::')
    .replace(/^(label|hint|caption)\s*:\s*(?=[^:\s])/, '$1::');
  return COLUMNS[plain] ?? plain.replace(/^caption::/, 'label::');
};
