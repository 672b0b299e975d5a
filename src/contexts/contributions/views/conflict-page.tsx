import { href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import type { Lookups, RecordForm, Typed } from '../../records/public.ts';
import { fieldsOf } from '../../records/public.ts';
import { inWords } from '../domain/in-words.ts';
import type { Conflict } from '../domain/merge.ts';
import { KEEP } from '../forms.ts';
import { words } from './words.ts';

interface ConflictPageProps {
  page: Page;
  name: string;
  action: string;
  form: RecordForm;
  lookups: Lookups;
  conflicts: readonly Conflict[];
  /** The version to start from now. */
  version: number;
  /** All that was sent, to be sent again. */
  typed: Typed;
}

/** Two people changed the same field: both texts are shown, and the person chooses. Nothing typed is lost. */
export function ConflictPage({
  page,
  name,
  action,
  form,
  lookups,
  conflicts,
  version,
  typed,
}: ConflictPageProps) {
  const m = words(page).conflict;
  const between = colon(page.locale);
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const told = (field: string, value: Conflict['mine']) =>
    inWords(fields.get(field)?.as ?? null, value, page.locale, lookups).join(' · ') || '—';
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading kicker={name} title={m.title} lead={m.lead} />
      <form class="stack" method="post" action={href(page, action)}>
        <input type="hidden" name="vu" value={version} />
        {[...typed]
          .filter(([path]) => path !== 'vu' && !path.startsWith(KEEP))
          .flatMap(([path, values]) =>
            values.map((value) => <input type="hidden" name={path} value={value} />),
          )}
        {conflicts.map(({ field, before, present, mine }) => (
          <RadioGroup
            page={page}
            name={KEEP + field}
            label={fields.get(field)?.label[page.locale] ?? field}
            hint={m.before + between + told(field, before)}
            options={[
              { value: 'leur', label: m.keepTheirs, hint: m.theirs + between + told(field, present) },
              { value: 'mien', label: m.keepMine, hint: m.mine + between + told(field, mine) },
            ]}
          />
        ))}
        <div class="actions">
          <Button look="bold">{words(page).edit.publish}</Button>
        </div>
      </form>
    </Layout>
  );
}
