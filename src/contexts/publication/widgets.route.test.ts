import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';

let app: TestApp;
let slug: string;
beforeAll(async () => {
  app = await testApp();
  const { results } = await (await app.get('/api/v1/organisations?par_page=1')).json();
  slug = new URL(results[0].url).pathname.split('/').at(-1) ?? '';
});
afterAll(() => app.close());

test('a list and a record stand in any frame, without script, cookie or way out of their own', async () => {
  for (const path of [
    '/integrer/liste/cooperations?theme=alimentation',
    `/integrer/fiche/organisations/${slug}`,
  ]) {
    const answer = await app.get(path);
    const text = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect([answer.headers.has('x-frame-options'), answer.headers.has('set-cookie')]).toEqual([false, false]);
    expect(text).not.toMatch(/<form|<header class="site/);
    for (const [tag] of text.matchAll(/<a [^>]*>/g)) expect(tag).toContain('target="_blank"');
  }
});
test('the code that is given leads to what the list shows, filters and all', async () => {
  expect(await (await app.get('/cooperations?theme=alimentation')).text()).toContain(
    '/integrer/code/cooperations?theme=alimentation',
  );
  const page = await (await app.get('/integrer/code/cooperations?theme=alimentation&stade=emergence')).text();
  const [, code = ''] = /<textarea[^>]*id="cadre"[^>]*>([^<]*)</.exec(page) ?? [];
  const src =
    /src="http:\/\/terreau\.test([^"]*)"/.exec(
      code
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
        .replaceAll('&amp;', '&'),
    )?.[1] ?? '';
  const { total } = await (await app.get('/api/v1/cooperations?theme=alimentation&stade=emergence')).json();
  const shown = (await (await app.get(src)).text()).match(/<article/g)?.length ?? 0;
  expect(src).toContain('/integrer/liste/cooperations?');
  expect(shown).toBe(Math.min(20, total));
  expect((await app.get('/integrer/code/organisations?fiche=nulle-part')).status).toBe(404);
  expect(await (await app.get(`/organisations/${slug}`)).text()).toContain(
    `/integrer/code/organisations?fiche=${slug}`,
  );
  expect((await app.get(`/integrer/code/organisations?fiche=${slug}`)).status).toBe(200);
});
test('an organisation is a Murmurations profile, of what its record says only', async () => {
  const profile = await (await app.get(`/api/v1/organisations/${slug}/murmurations.json`)).json();
  const { id, document, position } = await (await app.get(`/api/v1/organisations/${slug}`)).json();
  expect(profile).toMatchObject({
    linked_schemas: ['organizations_schema-v1.0.0'],
    name: document.name,
    unique_id: id,
  });
  expect('geolocation' in profile).toBe(position !== null && !position.approximate);
  expect((await app.get('/api/v1/organisations/nulle-part/murmurations.json')).status).toBe(404);
});
