/**
 * A record's networks in the form of the record itself: whoever publishes fills all fields; whoever proposes, those that
 * everybody sees and nothing of what is kept elsewhere. What is proposed travels as changes named `champ:<network>:<field>`.
 */
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type {
  Change,
  Document,
  FormGroup,
  Json,
  RecordForm,
  Signer,
  StoredRecord,
  Typed,
} from '../../records/public.ts';
import { same } from '../../records/public.ts';
import { askedOf, type FieldSet, type NetworkField } from '../domain/definition.ts';
import type { Held } from '../domain/shown.ts';
import type { Meant } from '../domain/value-changes.ts';
import { controlOf, isControl, shownInForm } from '../domain/value-form.ts';
import { numberIn } from '../forms.ts';
import { heldIn, valueVersions } from '../queries.ts';
import type { FieldNeeds } from './needs.ts';
import { type OpenSet, openSets } from './read-values.ts';
import { groupOf, placesOnly, readValues, typedOf } from './value-forms.ts';
import { fillWithin } from './write-values.ts';

type Needs = Pick<FieldNeeds, 'db' | 'discovery' | 'around' | 'fields' | 'territories'>;

export interface FormExtras {
  groups: readonly FormGroup[];
  /** What the form shows of what is kept. */
  typed: Typed;
  /** What the form carries along unseen. */
  hidden: Readonly<Record<string, string>>;
  read(sent: Typed): ExtrasRead;
}

export interface ExtrasRead {
  faults: readonly { path: string; fault: string }[];
  /** For whoever publishes. */
  fillings: readonly { set: FieldSet; meant: Meant; seen: number | null }[];
  /** For whoever proposes. */
  changes: readonly Change[];
}

const seenName = (set: Pick<FieldSet, 'code'>) => `vu-champs:${set.code}`;

/** Nothing for a record that is in no network. Three queries at most otherwise. */
export async function extrasOf(
  needs: Needs,
  record: StoredRecord,
  actor: Actor | null,
  { publishes, locale }: { publishes: boolean; locale: Locale },
): Promise<FormExtras> {
  const opened = (await openSets(needs, record, actor))
    .map((open) => (publishes ? open : asEverybody(open)))
    .filter(({ asked, fills }) => asked.length > 0 && (fills || !publishes));
  const versions = publishes && opened.length > 0 ? await valueVersions(needs.db, record.id) : new Map();
  const lookups = placesOnly(needs.territories, locale);
  return {
    groups: opened.map(groupOf),
    typed: new Map(opened.flatMap((open) => [...typedOf(open, record.kind, lookups)])),
    hidden: Object.fromEntries(opened.map(({ set }) => [seenName(set), String(versions.get(set.id) ?? 0)])),
    read(sent) {
      // A network that the form did not show said nothing: neither was it emptied.
      const shown = opened.filter(({ set }) => sent.has(seenName(set)));
      const reads = shown.map((open) => ({ open, ...readValues(open, record.kind, sent, lookups) }));
      return {
        faults: reads.flatMap(({ faults }) => faults),
        fillings: reads.map(({ open: { set }, meant }) => ({
          set,
          meant,
          seen: numberIn(sent, seenName(set)),
        })),
        changes: reads.flatMap(({ open, meant }) => changesIn(open, meant)),
      };
    },
  };
}

/** The fields that everybody sees, with what everybody sees in them. */
function asEverybody({ shown, asked, ...open }: OpenSet): OpenSet {
  const visible = shown.filter(({ visibility, value }) => visibility === 'public' && value !== null);
  const held = new Map<string, Held>(
    visible.map(({ field, value }) => [field.id, { value: value as Json, visibility: 'public' }]),
  );
  return {
    ...open,
    shown,
    asked: asked.filter(({ definition }) => definition.visibility === 'public'),
    held,
  };
}

function changesIn({ set, asked, held }: OpenSet, meant: Meant): Change[] {
  return asked.flatMap((field) => {
    const from = held.get(field.id)?.value ?? null;
    const to = meant.get(field.id) ?? null;
    return !meant.has(field.id) || same(from, to) ? [] : [{ field: controlOf(set, field), from, to }];
  });
}

/** The form of a kind with the fields of every network, for reading what a proposal names. */
export function wholeForm({ fields }: Pick<Needs, 'fields'>, form: RecordForm): RecordForm {
  const groups = fields
    .asking(form.kind)
    .map((set) => groupOf({ set, asked: askedOf(set, form.kind), held: new Map() }));
  return groups.length === 0 ? form : { ...form, groups: [...form.groups, ...groups] };
}

/** What everybody sees of a record's networks, by name of control. */
export async function publicControls(needs: Needs, record: StoredRecord): Promise<Document> {
  const opened = (await openSets(needs, record, null)).map(asEverybody);
  return Object.assign({}, ...opened.map(({ set, asked, held }) => shownInForm(set, asked, held)));
}

/** Thrown in the transaction of a record's own write, so that nothing of either is written. */
export class FilledMeanwhile extends Error {}

/** Writes what a form means in the networks, in the transaction of the record. */
export async function writeExtras(
  tx: Transaction,
  recordId: string,
  { fillings }: Pick<ExtrasRead, 'fillings'>,
  { author, reason, at }: { author: Signer; reason: string; at: Date },
): Promise<void> {
  for (const filling of fillings) {
    if (filling.meant.size === 0) continue;
    const filled = await fillWithin(tx, { recordId, ...filling, open: false, author, reason }, at);
    if (!filled.ok && filled.reason.reason === 'conflicts') throw new FilledMeanwhile();
  }
}

/**
 * Writes what was proposed for the networks and is taken, in the transaction of the record. Refused, by a throw, when a
 * field is no longer asked, is no longer for everybody, or says something else than when it was proposed.
 */
export async function takeExtras(
  tx: Transaction,
  { fields }: Pick<Needs, 'fields'>,
  recordId: string,
  changes: readonly Change[],
  { author, reason, at }: { author: Signer; reason: string; at: Date },
): Promise<void> {
  const taken = changes.filter(({ field }) => isControl(field));
  for (const set of taken.length > 0 ? await fields.read(tx) : []) {
    const asked = new Map(publicFields(set).map((field) => [controlOf(set, field), field]));
    const own = taken.filter((change) => asked.has(change.field));
    if (own.length === 0) continue;
    const held = await heldIn(tx, recordId, set.id);
    const meant = new Map<string, Json>();
    for (const { field: name, from, to } of own) {
      const field = asked.get(name) as NetworkField;
      const now = held.get(field.id)?.value ?? null;
      if (!same(now, from) && !same(now, to)) throw new FilledMeanwhile();
      meant.set(field.id, to);
    }
    await fillWithin(tx, { recordId, set, meant, seen: null, open: false, author, reason }, at);
    for (const change of own) taken.splice(taken.indexOf(change), 1);
  }
  if (taken.length > 0) throw new FilledMeanwhile();
}

const publicFields = ({ fields }: FieldSet): readonly NetworkField[] =>
  fields.filter(({ retired, definition }) => !retired && definition.visibility === 'public');
