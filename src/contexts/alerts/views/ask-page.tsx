import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { RHYTHMS } from '../domain/alert.ts';
import type { AskForm } from '../forms.ts';
import { AlertPage } from './alert-page.tsx';
import { words } from './words.ts';

export interface AskPageProps {
  page: Page;
  /** What is followed, in words. */
  title: string;
  /** Path and query of the list. */
  list: string;
  /** What the form sends of it. */
  followed: string;
  programmes: boolean;
  delivers: boolean;
  typed?: AskForm['typed'];
  faults?: AskForm['faults'];
  tooMany?: boolean;
}

/** Follow this list: an address and a rhythm. */
export function AskPage({ page, title, list, followed, programmes, delivers, ...form }: AskPageProps) {
  const { ask: m, fault, rhythm } = words(page);
  const { typed = { address: '', rhythm: 'weekly' }, faults = [], tooMany = false } = form;
  const told = new Map(faults.map((each) => [each.field, fault[each.fault]]));
  return (
    <AlertPage page={page} title={m.title} faulty={told.size > 0} lead={m.lead(title)} list={list}>
      {!delivers && (
        <Notice page={page} kind="attention">
          <p>{m.undelivered}</p>
        </Notice>
      )}
      {tooMany && (
        <Notice page={page} kind="attention">
          <p>{m.tooMany}</p>
        </Notice>
      )}
      <ErrorSummary page={page} errors={[...told].map(([field, message]) => ({ field, message }))} />
      <p>
        {programmes ? m.whatProgrammes : m.what} {m.nothing}
      </p>
      <form class="stack is-close" method="post" action={href(page, '/alertes')}>
        <input type="hidden" name="liste" value={followed} />
        <EmailField
          page={page}
          label={m.address}
          hint={m.addressHint}
          value={typed.address}
          error={told.get('courriel')}
        />
        <RadioGroup
          page={page}
          name="rythme"
          label={m.rhythm}
          options={RHYTHMS.map((value) => ({ value, label: rhythm[value] }))}
          value={typed.rhythm}
          error={told.get('rythme')}
        />
        <p>{m.privacy}</p>
        <Button look="bold">{m.submit}</Button>
      </form>
    </AlertPage>
  );
}
