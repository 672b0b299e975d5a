/** Reading the form of an offer: what was typed is kept to be shown again. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { bearsContact } from '../../conduct/public.ts';
import type { ParsedPlace } from '../../territories/public.ts';
import { CODES, DIRECTIONS, LASTS, type Lasts, type OfferContent } from '../domain/offer.ts';

/** The fields of a form that was sent. */
export interface Sent {
  text(name: string, longest?: number): string;
  texts(name: string): readonly string[];
}

export type OfferField =
  | 'sens'
  | 'au-nom'
  | 'signature'
  | 'titre'
  | 'texte'
  | 'sujets'
  | 'formes'
  | 'lieu'
  | 'moments'
  | 'langues'
  | 'conditions'
  | 'duree'
  | 'accord';
export interface OfferFault {
  field: OfferField;
  fault: 'missing' | 'choose' | 'unknown_place' | 'several_places' | 'contact';
}

/** As typed; codes that nobody knows are dropped. */
export interface TypedOffer {
  direction: string;
  holder: string;
  author: string;
  title: string;
  summary: string;
  competences: readonly string[];
  themes: readonly string[];
  stages: readonly string[];
  forms: readonly string[];
  place: string;
  remote: boolean;
  languages: readonly string[];
  times: string;
  terms: readonly string[];
  lasts: string;
  agreed: boolean;
}

/** The texts that will be public as they are typed, by their fields. */
export const publicTexts = (typed: TypedOffer): Readonly<Partial<Record<OfferField, string>>> => ({
  // In the name of a record, its own name stands.
  ...(typed.holder === '' && { signature: typed.author }),
  titre: typed.title,
  texte: typed.summary,
  moments: typed.times,
});

export const NEW_OFFER: TypedOffer = {
  direction: '',
  holder: '',
  author: '',
  title: '',
  summary: '',
  competences: [],
  themes: [],
  stages: [],
  forms: [],
  place: '',
  remote: false,
  languages: ['fr'],
  times: '',
  terms: ['free'],
  lasts: '6',
  agreed: false,
};

const known = <T extends string>(list: readonly T[], values: readonly string[]): T[] =>
  list.filter((code) => values.includes(code));

export function typedOffer(sent: Sent): TypedOffer {
  return {
    direction: sent.text('sens', 20),
    holder: sent.text('au-nom', 60),
    author: sent.text('signature', 60).replaceAll(/[<>\s]+/g, ' '),
    title: sent.text('titre', 140).replaceAll(/\s+/g, ' '),
    summary: sent.text('texte', 3000),
    competences: known(CODES.competences, sent.texts('competences')),
    themes: known(CODES.themes, sent.texts('themes')),
    stages: known(CODES.stages, sent.texts('etapes')),
    forms: known(CODES.forms, sent.texts('formes')),
    place: sent.text('lieu', 200),
    remote: sent.text('a-distance') === 'oui',
    languages: known(CODES.languages, sent.texts('langues')),
    times: sent.text('moments', 300).replaceAll(/\s+/g, ' '),
    terms: known(CODES.terms, sent.texts('conditions')),
    lasts: sent.text('duree', 4),
    agreed: sent.text('accord') === 'oui',
  };
}

export interface ReadOffer extends OfferContent {
  recordId: string | null;
  author: string;
  lasts: Lasts;
}

/** `records`: those in whose name this person may speak. `place`: what was meant by the text, null when empty. */
export function readOffer(
  typed: TypedOffer,
  records: readonly { id: string }[],
  place: ParsedPlace | null,
): { offer: ReadOffer | null; faults: OfferFault[] } {
  const direction = DIRECTIONS.find((code) => code === typed.direction);
  const lasts = LASTS.find((code) => code === typed.lasts);
  const recordId = records.find(({ id }) => id === typed.holder)?.id ?? null;
  const found: TerritoryId | null = place?.kind === 'found' ? place.id : null;
  const faults: OfferFault[] = [];
  const wrong = (field: OfferField, fault: OfferFault['fault'], is: boolean) => {
    if (is) faults.push({ field, fault });
  };
  wrong('sens', 'choose', !direction);
  wrong('au-nom', 'choose', typed.holder !== '' && recordId === null);
  wrong('signature', 'missing', typed.holder === '' && typed.author === '');
  wrong('titre', 'missing', typed.title.length < 3);
  wrong('texte', 'missing', typed.summary === '');
  wrong('sujets', 'choose', typed.competences.length + typed.themes.length === 0);
  wrong('formes', 'choose', typed.forms.length === 0);
  wrong('lieu', 'missing', place === null && !typed.remote);
  wrong('lieu', 'unknown_place', place?.kind === 'unknown');
  wrong('lieu', 'several_places', place?.kind === 'choices');
  for (const [field, text] of Object.entries(publicTexts(typed)))
    wrong(field as OfferField, 'contact', bearsContact(text));
  wrong('langues', 'choose', typed.languages.length === 0);
  wrong('conditions', 'choose', typed.terms.length === 0);
  wrong('duree', 'choose', !lasts);
  wrong('accord', 'choose', !typed.agreed);
  if (faults.length > 0 || !direction || !lasts) return { offer: null, faults };
  const offer: ReadOffer = {
    direction,
    lasts,
    recordId,
    author: recordId ? '' : typed.author,
    title: typed.title,
    summary: typed.summary,
    competences: known(CODES.competences, typed.competences),
    themes: known(CODES.themes, typed.themes),
    stages: known(CODES.stages, typed.stages),
    forms: known(CODES.forms, typed.forms),
    languages: known(CODES.languages, typed.languages),
    terms: known(CODES.terms, typed.terms),
    times: typed.times,
    place: found,
    remote: typed.remote,
  };
  return { offer, faults };
}
