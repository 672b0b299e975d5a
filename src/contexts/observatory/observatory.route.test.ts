import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { PROGRAMME } from '../programmes/public.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
const fields = {
  summary: 'Un dispositif d’essai.',
  family: 'funding',
  types: ['grant'],
  status: 'open',
  stages: ['emergence'],
  functions: { facilitation: true },
};
async function keep(name: string, document: object): Promise<void> {
  const saved = await saveRecord(app.services, PROGRAMME, {
    id: recordId('programme', `observatoire-${name}`),
    document: JSON.parse(JSON.stringify({ ...fields, name, ...document })),
    seen: null,
    author: 'essai',
    reason: 'essai',
  });
  expect(saved.ok).toBe(true);
  await app.services.discovery.refresh();
}
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

interface Answer {
  cells: { stage: string; function: string; open: number; openPart: number; soon: number; unknown: number }[];
  silent: number;
}
async function matrix(query: string): Promise<Answer> {
  return (await (await app.get(`/observatoire/matrice.json?${query}`)).json()) as Answer;
}
const facilitation = ({ cells }: Answer) =>
  cells.find(({ stage, function: of }) => stage === 'emergence' && of === 'facilitation');
const page = async (path: string) => {
  const answer = await app.get(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replace(/[\u00a0\u202f]/g, ' ');
};

describe('the observatory', () => {
  it('follows what changes, and tells the whole of a place from a part of it', async () => {
    const before = facilitation(await matrix('territoire=commune-39300'));
    expect(before?.open).toBe(0);
    await keep('Fonds du Jura', {
      territories: ['departement-39'],
      applicants: { informal_collective: true },
    });
    expect(facilitation(await matrix('territoire=commune-39300'))).toMatchObject({ open: 1, openPart: 0 });
    expect(facilitation(await matrix('territoire=region-27'))).toMatchObject({ open: 1, openPart: 1 });
    expect(facilitation(await matrix('territoire=commune-35238'))).toMatchObject({ open: 0 });
    expect(facilitation(await matrix('territoire=commune-39300&pour=informal_collective'))?.open).toBe(1);
    expect(facilitation(await matrix('territoire=commune-39300&pour=association'))?.open).toBe(0);
  });

  it('takes support and other applicants too', async () => {
    await keep('Appui breton', {
      family: 'support',
      types: ['territorial'],
      territories: ['region-53'],
      applicants: { association: true },
      stages: ['creation', 'consolidation'],
      functions: { expertise: true, development: true },
    });
    const { cells } = await matrix('territoire=departement-35&pour=association');
    expect(cells.filter(({ open }) => open > 0)).toHaveLength(4);
  });

  it.each([
    '',
    'territoire=commune-39300',
    'territoire=region-27',
    'famille=support&territoire=region-53',
    'pour=association&territoire=departement-35',
  ])('counts in each cell what the list that it opens counts: %s', async (query) => {
    const shown = await page(`/observatoire?${query}`);
    const cells = [
      ...shown.matchAll(
        /<a href="(\/(?:dispositifs|accompagnement|financements)\?[^"]*fonction[^"]*)">(\d+)/g,
      ),
    ];
    expect(cells.length).toBeGreaterThan(0);
    for (const [, path = '', count] of cells) {
      const list = await page(path.replaceAll('&amp;', '&'));
      expect([path, /(\d+) dispositifs?<\/h2>/.exec(list)?.[1]]).toEqual([path, count]);
    }
  });

  it('says of a blind spot how many cooperations stand there', async () => {
    const shown = await page('/observatoire?territoire=commune-35238');
    expect(shown).toContain('Angles morts');
    expect(shown).toMatch(/0 dispositif ouvert, \d+ à vérifier, et \d+ coopérations? enregistrées? ici/);
  });

  it('keeps what was typed when it is no place', async () => {
    const shown = await page('/observatoire?lieu=Nulle-Part-sur-Rien');
    expect(shown).toContain('value="Nulle-Part-sur-Rien"');
    expect(shown).toContain('Aucun territoire ne porte le nom');
  });

  it('draws a cell over France, with the same figures in a table', async () => {
    const shown = await page('/observatoire/carte?stade=emergence&fonction=facilitation');
    expect(shown.match(/\/observatoire\?territoire=departement-/g)).toHaveLength(101);
    expect(shown).toContain('role="img"');
  });

  it('tells how it counts, and gives the table to reuse', async () => {
    expect(await page('/observatoire/methode')).toContain('jamais compté comme un oui');
    const csv = await page('/observatoire/matrice.csv?territoire=commune-39300');
    expect(csv.split('\n').filter((line) => line !== '')).toHaveLength(29);
  });
});
