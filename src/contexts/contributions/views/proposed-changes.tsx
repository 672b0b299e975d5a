/** What a proposal changes, beside what the record says now; for whoever decides, which of it to take. */
import type { Page } from '../../../kernel/page.ts';
import {
  type Change,
  type Document,
  type Json,
  type Lookups,
  type RecordForm,
  same,
} from '../../records/public.ts';
import type { Proposal } from '../queries.ts';
import { Difference } from './difference.tsx';
import { words } from './words.ts';

export interface ChangesProps {
  page: Page;
  proposal: Proposal;
  form: RecordForm;
  lookups: Lookups;
  /** The record as it stands; null while there is none. */
  present: { document: Document; version: number; path: string } | null;
  decides: boolean;
  typed?: { fields: readonly string[]; reason: string };
}

export function Changes({ page, proposal, form, lookups, present, decides, typed }: ChangesProps) {
  const m = words(page).proposal;
  const changes = proposal.changes.map((change) => ({
    ...change,
    from: present ? (present.document[change.field] ?? null) : change.from,
  }));
  const [told, silent] = [changes.filter(saysSomething), changes.filter((change) => !saysSomething(change))];
  return (
    <section aria-labelledby="changements">
      <h2 id="changements">{m.changes(told.length)}</h2>
      {decides && <input type="hidden" name="vu" value={present?.version ?? ''} />}
      {decides && silent.map(({ field }) => <input type="hidden" name="champ" value={field} />)}
      <Difference
        page={page}
        form={form}
        changes={told}
        lookups={lookups}
        heads={{ before: m.now, after: m.proposed }}
        beside={({ field, from }) => {
          const proposed = proposal.changes.find((each) => each.field === field);
          const moved = proposed && !same(from, proposed.from);
          return (
            <>
              {moved && <p class="hint">{m.meanwhile}</p>}
              {decides && (
                <p class="choice">
                  <input
                    type="checkbox"
                    name="champ"
                    id={`champ-${field}`}
                    value={field}
                    checked={typed ? typed.fields.includes(field) : !moved}
                  />
                  <label for={`champ-${field}`}>{m.takeThis(labelIn(form, field, page))}</label>
                </p>
              )}
            </>
          );
        }}
      />
    </section>
  );
}

/** A list that is empty as nothing was before it is no news to whoever decides. */
export const saysSomething = ({ from, to }: Change): boolean => !isEmpty(from) || !isEmpty(to);
const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const labelIn = (form: RecordForm, field: string, page: Page): string =>
  [...form.groups.flatMap(({ fields }) => fields), ...(form.elsewhere ?? [])].find(
    ({ name }) => name === field,
  )?.label[page.locale] ?? (field === 'licence' ? words(page).proposal.recordLicence : field);
