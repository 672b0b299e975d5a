/**
 * Made-up cooperations and organisations of the shape that real ones have. The n-th record of a kind is always the
 * same, whatever is made before or after it.
 */

import { type Document, slugOf } from '../../src/contexts/records/public.ts';
import {
  CARRYING,
  codes,
  GRADIENTS,
  LEGAL_FORMS,
  MODELS,
  ORGANISATION_KINDS,
  STAGES,
  STAKEHOLDER_ROLES,
  THEMES,
} from '../../src/kernel/vocabulary.ts';
import { between, type Chance, chanceFrom, oneOf, someOf, weighted } from './chance.ts';
import { type Place, pointNear, territoryAround } from './places.ts';
import type { Prose } from './prose.ts';

export interface World {
  prose: Prose;
  place: (chance: Chance) => Place;
}
export interface MadeUp {
  id: string;
  slug: string;
  at: Date;
  document: Document;
}

const SEEDS = { cooperation: 0x10000000, organisation: 0x20000000 } as const;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_900;

const falling = (terms: readonly string[]) => weighted(terms.map((term, i) => [term, 1 / (i + 1)] as const));
const theme = falling(codes(THEMES));
const model = falling(codes(MODELS).filter((each) => each !== 'none'));
const stage = weighted(codes(STAGES).map((each, i) => [each, [3, 4, 5, 1][i] ?? 1] as const));
const legalForm = falling(['association', ...codes(LEGAL_FORMS).filter((each) => each !== 'association')]);
const organisationKind = falling(codes(ORGANISATION_KINDS));
const role = falling(codes(STAKEHOLDER_ROLES));

const MADE = [
  'Association',
  'Atelier',
  'Café associatif',
  'Centre social',
  'Collectif',
  'Coopérative',
  'Épicerie',
  'Fédération',
  'Ferme',
  'Fondation',
  'Foyer rural',
  'Jardins',
  'Maison',
  'Régie de quartier',
  'Réseau',
  'Ressourcerie',
  'Tiers-lieu',
];
const COMMON = [
  'Pôle territorial',
  'Coopération alimentaire',
  'Fabrique',
  'Communauté d’action',
  'Projet de territoire',
  'Filière',
  'Chantier commun',
  'Assemblée',
  'Tiers-lieu',
  'Territoire zéro chômeur',
];

/** The identifier of the n-th organisation: cooperations name it before it is made. */
export const organisationId = (n: number): string => identifier(SEEDS.organisation + n);

export function organisation(world: World, n: number): MadeUp {
  const chance = chanceFrom(SEEDS.organisation + n);
  const place = world.place(chance);
  const name = `${oneOf(chance, MADE)} ${world.prose.name(chance)} ${ofPlace(chance, place)}`.trim();
  const point = chance() < 0.4 ? pointNear(chance, place) : undefined;
  const document: Document = {
    ...common(world, chance, place, name),
    kinds: someOf(chance, between(chance, 1, 2), organisationKind),
    seat: place.commune,
    ...(chance() < 0.8 && { legalForm: legalForm(chance) }),
    ...(point && { point }),
    ...(chance() < 0.6 && { born: between(chance, 1950, 2026) }),
  };
  return made(name, SEEDS.organisation + n, n, document, chance);
}

/** @param organisations how many there are to be named as stakeholders. */
export function cooperation(world: World, n: number, organisations: number): MadeUp {
  const chance = chanceFrom(SEEDS.cooperation + n);
  const place = world.place(chance);
  const name = `${oneOf(chance, COMMON)} ${world.prose.name(chance)} ${ofPlace(chance, place)}`.trim();
  const point = chance() < 0.5 ? pointNear(chance, place) : undefined;
  const gradients = Object.fromEntries(
    Object.keys(GRADIENTS).flatMap((name): [string, Document][] =>
      chance() < 0.7 ? [[name, { position: between(chance, 0, 100) }]] : [],
    ),
  );
  const partners = someOf(chance, between(chance, 2, 8), () => between(chance, 0, organisations - 1));
  const document: Document = {
    ...common(world, chance, place, name),
    commonWork: world.prose.summary(chance, 12).slice(0, 600),
    models: someOf(chance, between(chance, 0, 2), model),
    gradients,
    stages: [{ stage: stage(chance), since: String(between(chance, 2012, 2026)) }],
    stakeholders: partners.map((partner) => ({
      organisation: organisationId(partner),
      roles: someOf(chance, 2, role),
    })),
    ...(chance() < 0.7 && { carrying: oneOf(chance, codes(CARRYING)) }),
    ...(chance() < 0.6 && { legalForm: legalForm(chance) }),
    ...(point && { point }),
    ...(chance() < 0.6 && { born: between(chance, 1980, 2026) }),
  };
  return made(name, SEEDS.cooperation + n, n, document, chance);
}

function common({ prose }: World, chance: Chance, place: Place, name: string): Document {
  const host = prose.name(chance).toLowerCase().normalize('NFD').replace(/\W/g, '');
  return {
    name: name.slice(0, 200),
    summary: prose.summary(chance, between(chance, 15, 40)).slice(0, 1200),
    territories: someOf(chance, chance() < 0.85 ? 1 : 2, () => territoryAround(chance, place)),
    themes: someOf(chance, between(chance, 0, 3), theme),
    links: [{ url: `https://${host}.example/`, label: 'Site' }],
    sources: [{ url: `https://annuaire.example/${host}`, seen: '2026-11-01' }],
  };
}

const ofPlace = (chance: Chance, place: Place): string => (chance() < 0.5 ? `– ${place.name}` : '');

function made(name: string, seed: number, n: number, document: Document, chance: Chance): MadeUp {
  const at = new Date(FIRST_DAY + Math.floor(chance() * DAYS) * 86_400_000);
  return { id: identifier(seed), slug: `${slugOf(name)}-${n}`, at, document };
}

function identifier(seed: number): string {
  const chance = chanceFrom(seed ^ 0x5bd1e995);
  const hex = Array.from({ length: 4 }, () =>
    between(chance, 0, 0xffffffff).toString(16).padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
