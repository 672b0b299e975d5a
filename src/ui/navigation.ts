/**
 * The shelves of the top bar, in order, and the addresses of the footer. A shelf is shown from the day it is open:
 * turn `open` to true when its pages exist, nothing else is to change.
 */
import type { Messages } from './messages.fr.ts';

export interface Shelf {
  id: keyof Messages['shelf'];
  path: string;
  open: boolean;
}
export type ShelfId = Shelf['id'];
/** Where a page stands in the top bar. */
export type PageShelf = ShelfId | 'take-stock';

export const NAVIGATION: readonly Shelf[] = [
  { id: 'cooperations', path: '/cooperations', open: true },
  { id: 'organisations', path: '/organisations', open: true },
  { id: 'map', path: '/carte', open: true },
  { id: 'programmes', path: '/dispositifs', open: false },
  { id: 'resources', path: '/ressources', open: true },
  { id: 'support', path: '/accompagnement', open: true },
  { id: 'funding', path: '/financements', open: true },
  { id: 'peers', path: '/pairs', open: true },
  { id: 'observatory', path: '/observatoire', open: true },
];

export const SEARCH_PATH = '/recherche';
export const TAKE_STOCK_PATH = '/faire-le-point';
/** The same for everybody, so that public pages are kept: it leads who has not signed in to do so. */
export const ACCOUNT_PATH = '/compte';

/** Footer columns: what is it, and how to reuse it. */
export const FOOTER = {
  understand: {
    about: '/a-propos',
    method: '/methode',
    sources: '/a-propos#sources',
    grants: '/subventions',
    accessibility: '/accessibilite',
    ecoDesign: '/eco-conception',
    personalData: '/donnees-personnelles',
    legal: '/mentions-legales',
  },
  takePart: {
    trades: '/metiers',
    trainings: '/formations',
    meetings: '/agenda',
    communities: '/communautes',
    accounts: '/raconter',
    surveys: '/enquetes',
    toComplete: '/a-completer',
    networks: '/reseaux',
  },
  reuse: { api: '/api', licence: '/a-propos#licences', style: '/style' },
} as const satisfies Record<string, Readonly<Partial<Record<keyof Messages['footer'], string>>>>;
