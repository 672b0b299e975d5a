/** From what a form sent to a document that its kind accepts, or to faults beside the fields they are about. */
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import {
  type Document,
  type FormFault,
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
      path: path.map(String).join('.') || 'name',
      fault: code === 'too_big' ? 'too_long' : message,
    })),
  );
}
