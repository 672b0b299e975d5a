/** From what a form sent to a document that its kind accepts, or to faults beside the fields they are about. */
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import {
  type Document,
  type FormFault,
  type FormField,
  fieldsOf,
  type RecordForm,
  type RecordKind,
  readForm,
  type Typed,
} from '../../records/public.ts';
import { lookUp } from './look-up.ts';
import type { ContributionNeeds } from './needs.ts';

export async function readContribution(
  needs: Pick<ContributionNeeds, 'db' | 'territories' | 'forms' | 'kinds'>,
  kind: RecordKind,
  { typed, before, locale }: { typed: Typed; before: Document; locale: Locale },
): Promise<Outcome<Document, readonly FormFault[]>> {
  const form = needs.forms[kind];
  const lookups = await lookUp(needs, form, locale, { typed });
  const { document, faults } = readForm(form, typed, before, lookups);
  if (faults.length > 0) return refused(faults);
  const parsed = needs.kinds[kind].schema.safeParse(document);
  if (parsed.success) return done(JSON.parse(JSON.stringify(parsed.data)));
  return refused(
    parsed.error.issues.map(({ path, message, code }) => ({
      path: drawnPath(form, path.map(String)) || 'name',
      fault: code === 'too_big' ? 'too_long' : message,
    })),
  );
}

/** The control that a fault of the schema is beside: the third place of a list is in the one field of the list. */
function drawnPath(form: RecordForm, path: readonly string[]): string {
  const drawn: string[] = [];
  let fields: readonly FormField[] = fieldsOf(form);
  for (let at = 0; at < path.length; at++) {
    const [name = '', index] = [path[at], path[at + 1]];
    const field = fields.find((each) => each.name === name);
    drawn.push(name);
    if (field?.as.kind === 'rows' && index !== undefined) {
      drawn.push(index);
      at++;
    } else if (field?.as.kind !== 'group') break;
    fields = field.as.fields;
  }
  return drawn.join('.');
}
