/** One page of each kind, as a reader meets it; journeys that look at every kind go through these. */
import type { Page } from 'playwright-core';

export interface Visit {
  name: string;
  /** Opens the page of this kind; some are reached through another. */
  open: (page: Page, origin: string) => Promise<void>;
}

const at = (name: string, path: string): Visit => ({
  name,
  open: async (page, origin) => {
    await page.goto(origin + path);
  },
});

/** The first record of a shelf. */
const recordOf = (shelf: string): Visit => ({
  name: `record-${shelf}`,
  open: async (page, origin) => {
    await page.goto(`${origin}/${shelf}`);
    await page.locator('.card-title a').first().click();
    await page.waitForURL(new RegExp(`/${shelf}/.`));
  },
});

const result: Visit = {
  name: 'diagnosis-result',
  open: async (page, origin) => {
    await page.goto(`${origin}/faire-le-point`);
    await page.locator('[name=places]').fill('Redon');
    await page.locator('form.diagnosis-form button[type=submit]').click();
    await page.waitForURL(/faire-le-point\/.+/);
  },
};

/** Pages that are read: no map on them. */
export const READING: readonly Visit[] = [
  at('home', '/'),
  at('home-english', '/en'),
  at('list', '/cooperations'),
  at('list-empty', '/cooperations?q=zzzzqqq'),
  at('list-organisations', '/organisations'),
  recordOf('cooperations'),
  recordOf('organisations'),
  recordOf('dispositifs'),
  recordOf('ressources'),
  at('search', '/recherche?q=alimentation'),
  at('diagnosis', '/faire-le-point'),
  result,
  at('method', '/methode'),
  at('method-rules', '/methode/regles'),
  at('method-lines', '/methode/facilite'),
  at('method-levers', '/methode/leviers'),
  at('method-questions', '/methode/questions'),
  at('method-trial', '/methode/essai?stage=emergence&purpose=80&models=none'),
  at('method-changes', '/methode/versions/1.0.0..1.0.1'),
  at('about', '/a-propos'),
  at('accessibility', '/accessibilite'),
  at('eco-design', '/eco-conception'),
  at('personal-data', '/donnees-personnelles'),
  at('personal-data-request', '/donnees-personnelles/demande'),
  at('legal', '/mentions-legales'),
  at('api', '/api'),
  at('style', '/style'),
  at('not-found', '/cooperations/inconnue'),
];

export const MAPS: readonly Visit[] = [at('map', '/carte'), at('map-embedded', '/carte/integrer')];
