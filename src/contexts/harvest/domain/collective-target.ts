/** A row as an organisation or a cooperation. The source and its licence stand on each record that it brings. */
import { COOPERATION } from '../../cooperations/public.ts';
import { ORGANISATION } from '../../organisations/public.ts';
import type { Document } from '../../records/public.ts';
import type { Mapping } from './mapping.ts';
import { type Remark, remark } from './remarks.ts';
import type { Target } from './target.ts';

const SHARED = ['territories', 'themes', 'links', 'sources'];

export const ORGANISATION_TARGET: Target = {
  kind: ORGANISATION,
  adds: ['sources'],
  assumes: ['licence'],
  lists: new Set([...SHARED, 'kinds', 'networks']),
  told: new Set(),
  vital: ['name', 'summary', 'kinds'],
  finish,
};

export const COOPERATION_TARGET: Target = {
  kind: COOPERATION,
  adds: ['sources'],
  assumes: ['licence'],
  lists: new Set([...SHARED, 'models', 'stages', 'stakeholders']),
  told: new Set(),
  vital: ['name', 'summary'],
  finish,
};

function finish(document: Document, mapping: Mapping, _importedId: string, remarks: Remark[]): void {
  if (mapping.page)
    document.sources = [{ url: mapping.page, title: `${mapping.label} (${mapping.licence})`.slice(0, 300) }];
  const point = document.point as Document | undefined;
  if (point && !(isDegrees(point.lon, 180) && isDegrees(point.lat, 90))) {
    delete document.point;
    const fr = 'longitude ou latitude absente ou hors du globe, position laissée inconnue';
    remarks.push(
      remark('longitude, latitude', {
        fr,
        en: 'longitude or latitude missing or off the globe, left unknown',
      }),
    );
  }
}

const isDegrees = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most;
