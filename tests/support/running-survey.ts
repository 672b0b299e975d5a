/** A survey that runs in a test: who organises it, its wave open, an answer begun and filled. */
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { holding, type Jar } from './jar.ts';

export const DAY = 86_400_000;
export interface Organised {
  organiser: Jar;
  /** The record in whose name. */
  owner: string;
}
export async function organised(app: TestApp): Promise<Organised> {
  const { id: owner } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { owner, organiser: await holding(app, 'enquete@example.org', 'steward', `record:${owner}`) };
}

export const follow = async (jar: { get(path: string): Promise<Response> }, answer: Response) => {
  const path = (answer.headers.get('location') ?? '').replace('http://terreau.test', '');
  return { path: path.split('?')[0] ?? '', page: await (await jar.get(path)).text() };
};
/** What stands in an input of a page, whatever the order of its attributes. */
export function field(page: string, name: string): string {
  const [input = ''] = new RegExp(`<input\\b[^>]*\\bname="${name}"[^>]*>`).exec(page) ?? [];
  return /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '';
}

/** A survey of this template, published, its wave open for a month. */
export async function openSurvey(
  { organiser, owner, now }: Organised & { now: Date },
  from = 'pratiques-accompagnement',
  title = '',
): Promise<string> {
  const made = await organiser.post('/enquetes/import', { fiche: owner, modele: from, titre: title });
  expect(made.status).toBe(303);
  const slug = /enquetes\/([^/]+)\/conception/.exec(made.headers.get('location') ?? '')?.[1] ?? '';
  expect((await organiser.post(`/enquetes/${slug}/conception/publication`)).status).toBe(303);
  const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  expect(
    (await organiser.post(`/enquetes/${slug}/vagues`, { ouverture: day(0), cloture: day(30) })).status,
  ).toBe(303);
  return slug;
}

/** Every part of the shipped template, filled. */
export const WHOLE: Record<string, Record<string, string | string[]>> = {
  structure: {
    nom: 'Une structure que personne ne connaît',
    forme: 'association',
    echelle: 'region',
    territoires: 'Ille-et-Vilaine',
    reseau: 'oui',
  },
  accompagnement: {
    accompagnees: ['tiers_lieux', 'ptce'],
    nombre: '10',
    non_modelisees: '2',
    thematique: 'generaliste',
  },
  modalites: { modes: ['collectif'], dimensions: ['strategie', 'gouvernance'], filiere: '5' },
  moyens: {
    financements: ['subventions'],
    budget: '12 500,50',
    echange: 'oui',
    attentes: 'Se voir plus souvent.',
  },
};

export async function begin(
  slug: string,
  jar: {
    get(path: string): Promise<Response>;
    post(path: string, form: Record<string, string>): Promise<Response>;
  },
): Promise<string> {
  const begun = await jar.post(`/enquetes/${slug}/repondre`, {});
  expect(begun.status).toBe(303);
  // It begins at its first part, below its own address.
  return (await follow(jar, begun)).path.replace(/\/partie\/.*$/, '');
}

export async function fill(
  app: Pick<TestApp, 'get' | 'post'>,
  path: string,
  sections: typeof WHOLE = WHOLE,
): Promise<void> {
  for (const [section, values] of Object.entries(sections)) {
    const shown = await (await app.get(`${path}/partie/${section}`)).text();
    let saved = await app.post(`${path}/partie/${section}`, { ...values, marques: field(shown, 'marques') });
    // What appeared is answered on the page that comes back.
    if (saved.status === 200)
      saved = await app.post(`${path}/partie/${section}`, {
        ...values,
        marques: field(await saved.text(), 'marques'),
      });
    expect([section, saved.status]).toEqual([section, 303]);
  }
}
