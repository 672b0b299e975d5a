import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { importGeo } from '../territories/public.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await testApp();
  folder = await mkdtemp(join(tmpdir(), 'terreau-epci-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('inter-municipal bodies whose outline an instance imported', () => {
  it('are drawn by their outline, the others by a mark', async () => {
    const centre = app.services.territories.find('Rennes Métropole')[0]?.territory.centre;
    const [lon = 0, lat = 0] = [centre?.lon, centre?.lat];
    const ring = [
      [lon - 0.3, lat - 0.2],
      [lon + 0.3, lat - 0.2],
      [lon + 0.3, lat + 0.2],
      [lon - 0.3, lat + 0.2],
      [lon - 0.3, lat - 0.2],
    ];
    const features = [
      {
        type: 'Feature',
        properties: { code: '243500139', nom: 'Rennes Métropole' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ];
    await writeFile(join(folder, 'epci.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
    const report = await importGeo(app.services.db, folder);
    expect(report.files).toMatchObject([{ kind: 'contours', refused: [] }]);
    const shown = (await (await app.get('/observatoire/carte?maille=epci')).text()).replace(
      /\u202f|\u00a0/g,
      ' ',
    );
    // An outline closes, a mark of a place to be checked or of nothing known does not.
    expect(shown).toMatch(/<path d="M[^"]+z"><title>Rennes Métropole/);
    expect(shown).toContain('Les contours de 1 254 intercommunalités');
  });
});
