/** The territories' addresses: suggestions for place fields, ours and other people's. */
import { pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import type { TerritoryIndex } from './domain/territory-index.ts';
import { suggestionQuery } from './forms.ts';

export interface TerritoryNeeds {
  territories: TerritoryIndex;
}

/** Open data: any site may ask. */
const OPEN = { 'access-control-allow-origin': '*' };

export function territoryRoutes({ territories }: TerritoryNeeds): Routes {
  return new Routes().get('/api/v1/territoires', { access: 'public', queries: 0, cache: 'data' }, (c) => {
    const { locale, query } = pageOf(c);
    const { text, ...options } = suggestionQuery(query);
    return c.json({ results: territories.suggest(text, { ...options, locale }) }, 200, OPEN);
  });
}
