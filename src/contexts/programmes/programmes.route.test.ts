import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { saveRecord } from '../records/public.ts';
import { PROGRAMME } from './domain/kind.ts';

let app: TestApp;
const JURA = 'departement-39';
const told = {
  summary: 'Un dispositif d’essai.',
  family: 'funding',
  types: ['grant'],
  status: 'open',
  url: 'https://dispositif.example/',
};

async function keep(name: string, document: object): Promise<void> {
  const { services } = app;
  const saved = await saveRecord(services, PROGRAMME, {
    id: recordId('programme', `essai-${name}`),
    document: JSON.parse(JSON.stringify({ ...told, name, ...document })),
    seen: null,
    author: 'essai',
    reason: 'essai',
  });
  expect(saved.ok).toBe(true);
  await services.discovery.refresh();
}

beforeAll(async () => {
  app = await testApp();
  await keep('Essai du Jura', {
    territories: [JURA],
    applicants: { informal_collective: true },
    functions: { facilitation: true },
    amountMax: 1_500_000,
  });
  await keep('Essai national', {
    territories: ['pays-FR'],
    applicants: { informal_collective: true },
    functions: { facilitation: true },
  });
  await keep('Essai sauf le Jura', {
    territories: ['pays-FR'],
    excluded: [JURA],
    applicants: { informal_collective: true },
    functions: { facilitation: true },
  });
  await keep('Essai sans territoire', { applicants: { association: true } });
  await keep('Essai clos', {
    territories: [JURA],
    calendar: { type: 'dated', closes: '2025-03-01' },
    followedBy: recordId('programme', 'essai-Essai du Jura'),
  });
});
afterAll(() => app.close());

const text = async (path: string) => {
  const answer = await app.get(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replace(/[\u00a0\u202f]/g, ' ');
};
const ESSAI = '/financements?q=essai&pour=informal_collective&fonction=facilitation';

describe('the lists', () => {
  it('keep what reaches a commune, open and nearest first, each with through what', async () => {
    const page = await text(`${ESSAI}&territoire=commune-39300&tri=adapte`);
    expect(page.indexOf('Essai du Jura')).toBeGreaterThan(0);
    expect(page.indexOf('Essai du Jura')).toBeLessThan(page.indexOf('Essai national'));
    expect(page).toContain('Vous atteint par : Jura');
    expect(page).toContain('Vous atteint par : France');
    expect(page).not.toContain('Essai sauf le Jura');
  });

  it('say what is not counted because nobody told it', async () => {
    const page = await text(`${ESSAI}&territoire=commune-39300`);
    expect(page).toMatch(
      /« Collectif informel » : \d+ autres dispositifs qui atteignent ce lieu ne le disent ni oui ni non/,
    );
    expect(page).toContain(
      'href="/financements?q=essai&amp;territoire=commune-39300&amp;fonction=facilitation">Voir la liste sans ce filtre',
    );
    expect(page).toContain('/financements?echelle=unknown');
  });

  it('keep each family to itself', async () => {
    expect(await text('/accompagnement?q=essai')).not.toContain('Essai du Jura');
    expect(await text('/financements?q=essai')).toContain('Essai du Jura');
  });

  it('count a closed one under closed, and the others not', async () => {
    const page = await text('/financements?q=essai&statut=closed');
    expect(page).toContain('Essai clos');
    expect(page).not.toContain('Essai national');
  });
});

describe('a question in words', () => {
  it('is proposed as filters, each alone or all together, and nothing is applied unasked', async () => {
    const asked = encodeURIComponent('qui paie l’animation d’un collectif informel dans le Jura ?');
    const page = await text(`/dispositifs?q=${asked}`);
    expect(page).toContain('Vos mots disent peut-être ceci');
    const all = /href="([^"]+)"><strong>Prendre tous ces filtres/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    expect(all).toBe(
      '/financements?fonction=facilitation&pour=informal_collective&territoire=departement-39',
    );
    expect(await text(all ?? '')).toContain('Essai du Jura');
    expect(page).toContain('Lieu : Jura');
  });
  it('is not proposed again once taken', async () => {
    expect(await text('/financements?q=animation&fonction=facilitation')).not.toContain('Vos mots disent');
  });
});

describe('a programme’s page', () => {
  it('says of a closed one since when, and what follows it', async () => {
    const page = await text('/dispositifs/essai-clos');
    expect(page).toContain('Clos le 1er mars 2025');
    expect(page).toContain('Ce qui lui succède');
    expect(page).toContain('/dispositifs/essai-du-jura');
  });
  it('tells amounts, who may apply and what it leaves out', async () => {
    expect(await text('/dispositifs/essai-du-jura')).toContain('jusqu’à 15 000 €');
    const page = await text('/dispositifs/essai-sauf-le-jura');
    expect(page).toContain('Collectif informel');
    expect(page).toContain('Sauf');
  });
  it('is told to search engines', async () => {
    expect(await text('/dispositifs/essai-du-jura')).toContain('"@type":"MonetaryGrant"');
  });
});

describe('side by side', () => {
  it('puts two in columns, and marks what differs', async () => {
    const page = await text('/dispositifs/comparer?d=essai-du-jura&d=essai-national');
    expect(page.match(/<th scope="col"/g)).toHaveLength(3);
    expect(page).toContain('diffère');
    expect(page).toContain('comparer?d=essai-national');
  });
  it('takes what one of them does not tell for unknown, not for different', async () => {
    const page = await text('/dispositifs/comparer?d=essai-du-jura&d=essai-national');
    const rows = page.match(/<tr>.*?<\/tr>/gs) ?? [];
    const halfTold = rows.filter((row) => row.includes('is-unknown'));
    expect(halfTold.length).toBeGreaterThan(0);
    expect(halfTold.filter((row) => row.includes('diffère'))).toEqual([]);
  });
  it('keeps five, and says how many were left out', async () => {
    const all = [
      'essai-du-jura',
      'essai-national',
      'essai-sauf-le-jura',
      'essai-sans-territoire',
      'essai-clos',
    ];
    const page = await text(
      `/dispositifs/comparer?${[...all, 'dla-nouvelle-aquitaine'].map((d) => `d=${d}`).join('&')}`,
    );
    expect(page.match(/<th scope="col"/g)).toHaveLength(6);
    expect(page).toContain('1 dispositif a été laissé');
  });
  it('says how to choose when nothing was', async () => {
    expect(await text('/dispositifs/comparer?d=inconnu')).toContain('cochez de deux à cinq');
  });
});
