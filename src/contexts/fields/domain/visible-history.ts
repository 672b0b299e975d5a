/**
 * What of a history somebody may read. A change is shown when both its field today and the visibility under which it
 * was said reach the reader; `fields` are those whose condition holds for that reader. A revision of which nothing may be read is not told at all: not even that there was one.
 */
import type { Json } from '../../records/public.ts';
import { type NetworkField, narrower, reaches, type Visibility } from './definition.ts';
import type { ValueRevision } from './value-changes.ts';

export interface VisibleRevision extends Omit<ValueRevision, 'changes'> {
  changes: readonly { field: NetworkField; from: Json; to: Json }[];
  /** It held other changes, and the reader may know: those who see all. */
  hidden: boolean;
}

/** The latest first. `narrowest`: by field, what was said before was said under the narrowest of its visibilities so far. */
export function visibleHistory(
  revisions: readonly ValueRevision[],
  fields: readonly NetworkField[],
  audience: Visibility,
): VisibleRevision[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const before = new Map<string, Visibility>();
  return revisions
    .map((revision): VisibleRevision => {
      const changes = revision.changes.flatMap(({ field: id, from, to, visibility }) => {
        const field = byId.get(id);
        const was = before.get(id) ?? visibility;
        before.set(id, visibility);
        if (!field) return [];
        const under = narrower(field.definition.visibility, visibility);
        if (!reaches(audience, under)) return [];
        // What stood before may have been said under a narrower rule than what replaced it.
        return [{ field, from: reaches(audience, was) ? from : null, to }];
      });
      const whole = changes.length === revision.changes.length;
      // A reason may speak of what is hidden.
      const reason = whole || audience === 'stewards' ? revision.reason : '';
      return { ...revision, reason, changes, hidden: audience === 'stewards' && !whole };
    })
    .filter(({ changes }) => changes.length > 0)
    .reverse();
}
