/** Reading the forms of events: what was typed is kept to be shown again. */
import { type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import type { ParsedPlace } from '../territories/public.ts';
import { type EventContent, KIND_CODES } from './domain/event.ts';
import { PARIS, readTime, zoneOf } from './domain/zones.ts';

export interface Sent {
  text(name: string, longest?: number): string;
  texts(name: string): readonly string[];
}

export interface TypedMeeting {
  kind: string;
  holder: string;
  author: string;
  title: string;
  summary: string;
  programme: string;
  day: string;
  from: string;
  endDay: string;
  to: string;
  zone: string;
  place: string;
  territory: string;
  url: string;
  registers: boolean;
  seats: string;
  account: string;
}
export const NEW_MEETING: TypedMeeting = {
  kind: '',
  holder: '',
  author: '',
  title: '',
  summary: '',
  programme: '',
  day: '',
  from: '',
  endDay: '',
  to: '',
  zone: PARIS,
  place: '',
  territory: '',
  url: '',
  registers: true,
  seats: '',
  account: '',
};

const line = (text: string): string => text.replaceAll(/\s+/g, ' ');

export const typedMeeting = (sent: Sent): TypedMeeting => ({
  kind: sent.text('genre', 20),
  holder: sent.text('au-nom', 60),
  author: line(sent.text('signature', 60)).replaceAll(/[<>]/g, ''),
  title: line(sent.text('titre', 200)),
  summary: sent.text('texte', 5000),
  programme: sent.text('programme', 5000),
  day: sent.text('jour', 10),
  from: sent.text('debut', 5),
  endDay: sent.text('jour-fin', 10),
  to: sent.text('fin', 5),
  zone: sent.text('fuseau', 40),
  place: line(sent.text('adresse', 300)),
  territory: line(sent.text('lieu', 200)),
  url: sent.text('lien', 2000),
  registers: sent.text('inscriptions') === 'oui',
  seats: sent.text('places', 10),
  account: sent.text('recit', 2000),
});

export type MeetingField =
  | 'genre'
  | 'au-nom'
  | 'signature'
  | 'titre'
  | 'texte'
  | 'jour'
  | 'fin'
  | 'fuseau'
  | 'lieu'
  | 'lien'
  | 'places'
  | 'recit';
export interface MeetingFault {
  field: MeetingField;
  fault: 'missing' | 'past' | 'order' | 'unknown_place' | 'several_places';
}

const WEB = /^https?:\/\/[^\s<>"]{3,}$/i;
const MOST_SEATS = 10_000;
const LONGEST_MS = 60 * 86_400_000;

export interface ReadMeetingForm {
  content: EventContent;
  recordId: string | null;
  author: string;
}

/** `editing`: what is over may still be written about; a new meeting is to come. */
export function readMeetingForm(
  typed: TypedMeeting,
  records: readonly { id: string; name: string }[],
  place: ParsedPlace | null,
  { now, editing }: { now: Date; editing: boolean },
): { meeting: ReadMeetingForm | null; faults: MeetingFault[] } {
  const kind = KIND_CODES.find((code) => code === typed.kind);
  const zone = zoneOf(typed.zone);
  const record = records.find(({ id }) => id === typed.holder) ?? null;
  const startsAt = zone ? readTime(typed.day, typed.from, zone.id) : null;
  const endsAt = zone ? readTime(typed.endDay || typed.day, typed.to, zone.id) : null;
  const seats = typed.seats === '' ? null : Number(typed.seats);
  const faults: MeetingFault[] = [];
  const wrong = (field: MeetingField, fault: MeetingFault['fault'], is: boolean) => {
    if (is) faults.push({ field, fault });
  };
  wrong('genre', 'missing', !kind);
  wrong('au-nom', 'missing', typed.holder !== '' && !record);
  wrong('signature', 'missing', typed.holder === '' && typed.author === '');
  wrong('titre', 'missing', typed.title.length < 3);
  wrong('texte', 'missing', typed.summary === '');
  wrong('fuseau', 'missing', !zone);
  wrong('jour', 'missing', !startsAt);
  wrong('jour', 'past', !editing && startsAt !== null && startsAt <= now);
  wrong('fin', 'missing', !endsAt);
  wrong(
    'fin',
    'order',
    startsAt !== null &&
      endsAt !== null &&
      (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > LONGEST_MS),
  );
  wrong('lieu', 'missing', place === null && kind !== 'online' && typed.url === '');
  wrong('lieu', 'unknown_place', place?.kind === 'unknown');
  wrong('lieu', 'several_places', place?.kind === 'choices');
  wrong('lien', 'missing', typed.url !== '' && !WEB.test(typed.url));
  wrong(
    'places',
    'missing',
    seats !== null && !(Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS),
  );
  wrong('recit', 'missing', typed.account !== '' && !isAccount(typed.account));
  if (faults.length > 0 || !kind || !zone || !startsAt || !endsAt) return { meeting: null, faults };
  const content: EventContent = {
    kind,
    title: typed.title,
    summary: typed.summary,
    programme: typed.programme,
    startsAt,
    endsAt,
    zone: zone.id,
    allDay: false,
    place: typed.place,
    territory: place?.kind === 'found' ? place.id : null,
    url: typed.url || null,
    seats,
    registers: typed.registers,
    account: typed.account || null,
  };
  const author = record ? record.name.slice(0, 200) : typed.author;
  return { meeting: { content, recordId: record?.id ?? null, author }, faults };
}

/** A page of the library, or one elsewhere. */
const isAccount = (text: string): boolean => /^\/ressources\/[a-z0-9-]{1,200}$/.test(text) || WEB.test(text);

export interface TypedRegistration {
  name: string;
  email: string;
}
export type RegistrationFault = 'nom' | 'courriel';

export function readRegistration(sent: Sent, member: boolean) {
  const typed: TypedRegistration = {
    name: line(sent.text('nom', 60)).replaceAll(/[<>]/g, ''),
    email: sent.text('courriel', 300),
  };
  const address: EmailAddress | null = parseEmailAddress(typed.email);
  const faults: RegistrationFault[] = [];
  if (typed.name === '') faults.push('nom');
  if (!member && !address) faults.push('courriel');
  return { typed, address, faults };
}

export interface TypedFeed {
  url: string;
  title: string;
  holder: string;
}
export type FeedFault = 'adresse' | 'titre' | 'au-nom';

export function readFeedForm(sent: Sent, records: readonly { id: string }[], administrator: boolean) {
  const typed: TypedFeed = {
    // What agendas call an address to follow.
    url: sent.text('adresse', 2000).replace(/^webcals?:/i, 'https:'),
    title: line(sent.text('titre', 140)),
    holder: sent.text('au-nom', 60),
  };
  const recordId = records.find(({ id }) => id === typed.holder)?.id ?? null;
  const faults: FeedFault[] = [];
  if (!WEB.test(typed.url) || !URL.canParse(typed.url)) faults.push('adresse');
  if (typed.title.length < 2) faults.push('titre');
  if (recordId === null && (typed.holder !== '' || !administrator)) faults.push('au-nom');
  return { typed, recordId, faults };
}
