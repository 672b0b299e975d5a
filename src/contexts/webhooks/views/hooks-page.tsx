import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { EVENTS } from '../domain/webhook.ts';
import type { HookField, TypedHook } from '../forms.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { DeliverySeen, Hook } from '../queries.ts';
import { HookSection } from './hook-section.tsx';

interface HooksPageProps {
  page: Page;
  hooks: readonly Hook[];
  deliveries: readonly DeliverySeen[];
  typed: TypedHook;
  faults?: readonly HookField[];
  refusal?: 'not_allowed' | 'too_many';
  /** The secret that was just made: shown here, once. */
  made?: string;
}

export function HooksPage({ page, hooks, deliveries, typed, faults = [], refusal, made }: HooksPageProps) {
  const m = say(page.locale, { fr, en });
  const error = (field: HookField) => (faults.includes(field) ? m.fault[field] : undefined);
  const crumbs = [{ label: m.account, path: '/compte' }, { label: m.title }];
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={crumbs}>
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        {made && (
          <Notice page={page} kind="done" title={m.madeTitle}>
            <p>{m.made}</p>
            <p>
              <code>{made}</code>
            </p>
            <p>{m.check}</p>
          </Notice>
        )}
        {refusal && (
          <Notice page={page} kind="attention">
            <p>{m.refusal[refusal]}</p>
          </Notice>
        )}
        <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: m.fault[field] }))} />
        {hooks.length === 0 && <p>{m.none}</p>}
        {hooks.map((hook) => (
          <HookSection
            {...{ page, hook }}
            deliveries={deliveries.filter((each) => each.webhookId === hook.id)}
          />
        ))}
        <form class="stack is-close" method="post" action={href(page, '/compte/webhooks')}>
          <h2>{m.add}</h2>
          <TextField
            {...{ page, name: 'adresse', label: m.address, hint: m.addressHint, value: typed.address }}
            type="url"
            autocomplete="off"
            error={error('adresse')}
          />
          <CheckboxGroup
            {...{
              page,
              name: 'evenements',
              label: m.events,
              values: typed.events,
              error: error('evenements'),
            }}
            options={EVENTS.map((value) => ({ value, label: m.event[value] }))}
          />
          <div class="actions">
            <Button look="bold">{m.add}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
