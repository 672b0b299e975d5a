/** What a person decides about: everything, the records that they look after, the territories that they moderate. */
import type { Actor } from '../../../kernel/actor.ts';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { isAdministrator } from '../../accounts/public.ts';
import type { ModerationNeeds } from './needs.ts';

export interface Scope {
  all: boolean;
  records: readonly string[];
  /** Those moderated, and all within them. */
  territories: readonly TerritoryId[];
}

export function scopeOf({ territories }: Pick<ModerationNeeds, 'territories'>, actor: Actor): Scope {
  const of = (role: string, prefix: string) =>
    actor.relations.flatMap((each) =>
      each.role === role && each.subject?.startsWith(prefix) ? [each.subject.slice(prefix.length)] : [],
    );
  const moderated = actor.strong ? of('moderator', 'territory:') : [];
  const within = moderated.flatMap((id) => {
    const known = territories.resolve(id);
    return known ? [known, ...territories.descendants(known)] : [];
  });
  return { all: isAdministrator(actor), records: of('steward', 'record:'), territories: within };
}

/** The part of it that stands in a place; the whole of it when the place is none that is known. */
export function within(
  { territories }: Pick<ModerationNeeds, 'territories'>,
  scope: Scope,
  place: string,
): { scope: Scope; place: TerritoryId | null } {
  const asked = parseTerritoryId(place);
  const known = asked && territories.resolve(asked);
  if (!known) return { scope, place: null };
  const there = [known, ...territories.descendants(known)];
  const moderated = new Set(scope.territories);
  const left = scope.all ? there : there.filter((id) => moderated.has(id));
  return { scope: { all: false, records: [], territories: left }, place: known };
}
