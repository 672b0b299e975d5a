/** What a profile asks of the territories, answered by their index. */
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Places } from './profile.ts';

export const placesAround = (index: Pick<TerritoryIndex, 'ancestors' | 'get'>): Places => ({
  wider: (place: TerritoryId) =>
    [...index.ancestors(place)].filter((each) => ['epci', 'departement'].includes(kindOf(each))),
  inhabitants: (place: TerritoryId) => index.get(place)?.population ?? null,
});
