import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { ORGANISATION } from '../organisations/public.ts';
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
  cells: {
    amounts: object;
    stage: string;
    function: string;
    open: number;
    openPart: number;
    soon: number;
    unknown: number;
  }[];
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
        /<a href="(\/(?:dispositifs|accompagnement|financements)\?(?![^"]*nature=)[^"]*fonction[^"]*)">(\d+)/g,
      ),
    ];
    expect(cells.length).toBeGreaterThan(0);
    for (const [, path = '', count] of cells) {
      const list = await page(path.replaceAll('&amp;', '&'));
      expect([path, /(\d+) dispositifs?<\/h2>/.exec(list)?.[1]]).toEqual([path, count]);
    }
  });

  it.each(['', 'territoire=region-27', 'territoire=departement-35&pour=association'])(
    'counts of each kind what the list that it opens counts: %s',
    async (query) => {
      const shown = await page(`/observatoire?${query}`);
      const cells = [...shown.matchAll(/<a href="([^"]*nature=[^"]*)">([^<]+)</g)];
      expect(cells.length).toBeGreaterThan(0);
      for (const [, path = '', told = ''] of cells) {
        const sum = [...told.matchAll(/\d+/g)].reduce((total, [figure]) => total + Number(figure), 0);
        const list = await page(path.replaceAll('&amp;', '&'));
        expect([path, Number(/(\d+) dispositifs?<\/h2>/.exec(list)?.[1])]).toEqual([path, sum]);
      }
    },
  );

  it('tells amounts without adding them up, and how many tell none', async () => {
    const place = 'territoire=commune-2A004&famille=funding&pour=hosted_collective';
    const told = { territories: ['commune-2A004'], applicants: { hosted_collective: true } };
    await keep('Plafond bas', { ...told, amountMax: 1_000_000 });
    await keep('Plafond haut', { ...told, amountMax: 3_000_000, envelope: 90_000_000 });
    await keep('Plafond tu', told);
    expect(facilitation(await matrix(place))?.amounts).toEqual({
      of: 3,
      told: 2,
      median: 2_000_000,
      most: 3_000_000,
      envelopes: 1,
      largest: 90_000_000,
    });
    const shown = await page(`/observatoire?${place}`);
    expect(shown).toContain('Plafond médian 20 000 € (2 sur 3 le disent)');
    expect(shown).not.toContain('40 000 €');
    expect(await page(`/observatoire/matrice.csv?${place}`)).toContain(';3;2;20000;30000;1;900000');
    expect(facilitation(await matrix(`${place}&nature=loan`))?.open).toBe(0);
    expect(facilitation(await matrix(`${place}&nature=grant`))?.open).toBe(3);
  });

  it('says in how many inter-municipal bodies nothing is open, and follows changes', async () => {
    const without = async () => {
      const shown = await page('/observatoire?territoire=region-94&pour=natural_person');
      return /stade=scaling[^"]*fonction=evaluation[^"]*"[^>]*>(\d+) \(\d+\)/.exec(shown)?.[1];
    };
    expect(await without()).toBe('19');
    const everyone = {
      stages: ['scaling'],
      functions: { evaluation: true },
      applicants: { natural_person: true },
    };
    await keep('Évaluer à Ajaccio', { ...everyone, territories: ['epci-242010056'] });
    expect(await without()).toBe('18');
    await keep('Évaluer en Corse', { ...everyone, territories: ['region-94'] });
    expect(await without()).toBe('0');
    expect(await page('/observatoire?territoire=region-94&pour=natural_person&nature=grant')).toContain(
      'pas les deux à la fois',
    );
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

  it('draws a cell over France by département, with the same figures in a table', async () => {
    const shown = await page('/observatoire/carte?stade=emergence&fonction=facilitation');
    expect(shown.match(/\/observatoire\?territoire=departement-/g)).toHaveLength(101);
    expect(shown.match(/<path d="M[^"]+"><title>/g)).toHaveLength(101);
    expect(shown).toMatch(/<title>Jura : \d+ ouverts?, \d+ à vérifier/);
  });

  it('draws every inter-municipal body at its centre when its outline is not known, and says so', async () => {
    const shown = await page('/observatoire/carte?maille=epci');
    expect(shown).toMatch(/Les contours de 1 255 intercommunalités ne sont pas connus/);
    expect(shown.match(/<path d="M[^"]+"><title>/g)?.length).toBeGreaterThan(1200);
    const there = await page('/observatoire/carte?maille=epci&territoire=departement-39');
    expect(there.match(/href="\/observatoire\?territoire=epci-/g)?.length).toBeGreaterThan(10);
  });

  it('makes one sheet to print, with what it stands on', async () => {
    const sheet = await page('/observatoire/dossier?territoire=departement-39');
    for (const said of ['Ce qui existe pour les coopérations : Jura', 'Situation au', 'Licence Ouverte 2.0'])
      expect(sheet).toContain(said);
    expect(sheet).toMatch(/\d+ sur \d+ ont été vérifiés par quelqu’un/);
    expect(await page('/en/observatoire/dossier')).toContain('Method, in short');
  });

  it('tells how it counts, and gives the table to reuse', async () => {
    expect(await page('/observatoire/methode')).toContain('jamais compté comme un oui');
    const csv = await page('/observatoire/matrice.csv?territoire=commune-39300');
    expect(csv.split('\n').filter((line) => line !== '')).toHaveLength(29);
  });
});

describe('a list of programmes on the map', () => {
  it('tells what it covers, whole or in part, and who runs it, filters kept', async () => {
    const operator = recordId('organisation', 'observatoire-portage');
    const saved = await saveRecord(app.services, ORGANISATION, {
      id: operator,
      document: JSON.parse(
        JSON.stringify({
          name: 'Portage d’essai',
          summary: 'Un organisme d’essai.',
          kinds: ['network'],
          territories: ['commune-39300'],
        }),
      ),
      seen: null,
      author: 'essai',
      reason: 'essai',
    });
    expect(saved.ok).toBe(true);
    await keep('Carte un', {
      territories: ['departement-39'],
      operators: [{ organisation: operator, parts: ['runs'] }],
      themes: ['alimentation'],
    });
    await keep('Carte deux', { territories: ['commune-21231'], themes: ['alimentation'] });
    await keep('Carte trois', { territories: ['pays-FR'], themes: ['alimentation'] });
    const shown = await page('/financements/carte?q=carte&theme=alimentation');
    expect(shown).toContain('3 dispositifs, dont 1 pour toute la France');
    expect(shown).toContain('<title>Portage d’essai : 1 dispositif</title>');
    expect(shown).toContain('2 dispositifs nomment un organisme qui n’est pas encore');
    expect(shown).toMatch(
      /departement-39">Jura<\/a><\/th><td class="is-number">1<\/td><td class="is-number">1</,
    );
    expect(shown).toMatch(
      /departement-21">[^<]+<\/a><\/th><td class="is-number">1<\/td><td class="is-number">0</,
    );
    expect(shown).toContain('href="/financements?q=carte&amp;theme=alimentation"');
    expect(await page('/financements?q=carte&theme=alimentation')).toContain(
      'href="/financements/carte?q=carte&amp;theme=alimentation"',
    );
  });

  it('answers for both families and says when there is nothing', async () => {
    expect(await page('/dispositifs/carte')).toContain('Organisme porteur');
    expect(await page('/accompagnement/carte?q=zzzzqqq')).toContain('Aucun dispositif dans cette liste');
  });
});
