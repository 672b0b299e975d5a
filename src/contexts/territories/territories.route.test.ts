import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const asked = async (query: string) => {
  const response = await app.get(`/api/v1/territoires?${query}`);
  return { status: response.status, body: await response.json(), headers: response.headers };
};

it('suggests territories as open data', async () => {
  const { status, body, headers } = await asked('q=Saint-Denis&par_page=2');
  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body).toEqual({
    results: [
      { id: 'commune-97411', kind: 'commune', label: 'Saint-Denis (La Réunion)', via: null },
      { id: 'commune-93066', kind: 'commune', label: 'Saint-Denis (Seine-Saint-Denis)', via: null },
    ],
  });
});
it('answers nothing to nothing', async () => {
  expect((await asked('q=')).body).toEqual({ results: [] });
  expect((await asked('')).body).toEqual({ results: [] });
});
it('leaves aside what it does not know', async () => {
  const { status, body } = await asked('q=rennes&type=planete&par_page=-3&page=9');
  expect(status).toBe(200);
  expect(body.results[0].id).toBe('commune-35238');
});
it('speaks the language of the address', async () => {
  const response = await app.get('/en/api/v1/territoires?q=mayenne&type=region&type=departement');
  expect((await response.json()).results[0].label).toBe('Mayenne (département)');
});
