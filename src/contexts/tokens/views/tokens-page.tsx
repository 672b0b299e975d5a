import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LASTING, SCOPES } from '../domain/token.ts';
import type { TokenField, TypedToken } from '../forms.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { TokenSeen } from '../queries.ts';
import { TokenList } from './token-list.tsx';

interface TokensPageProps {
  page: Page;
  tokens: readonly TokenSeen[];
  now: Date;
  typed: TypedToken;
  faults?: readonly TokenField[];
  /** The secret that was just made: shown here, once. */
  made?: string | undefined;
  tooMany?: boolean;
}

export function TokensPage({ page, tokens, now, typed, faults = [], made, tooMany }: TokensPageProps) {
  const m = say(page.locale, { fr, en });
  const error = (field: TokenField) => (faults.includes(field) ? m.fault[field] : undefined);
  const crumbs = [{ label: m.account, path: '/compte' }, { label: m.title }];
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={crumbs}>
      <PageHeading title={m.title} lead={m.lead}>
        <a href={href(page, '/api#ecrire')}>{m.documentation}</a>
      </PageHeading>
      <div class="stack">
        {made && (
          <Notice page={page} kind="done" title={m.madeTitle}>
            <p>{m.made}</p>
            <p>
              <code>{made}</code>
            </p>
            <p>
              {m.use} <code>Authorization: Bearer {made}</code>
            </p>
          </Notice>
        )}
        {tooMany && (
          <Notice page={page} kind="attention">
            <p>{m.tooMany}</p>
          </Notice>
        )}
        <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: m.fault[field] }))} />
        <TokenList {...{ page, tokens, now }} />
        <form class="stack is-close" method="post" action={href(page, '/compte/jetons')}>
          <h2>{m.make}</h2>
          <TextField
            {...{ page, name: 'nom', label: m.name, hint: m.nameHint, value: typed.name, maxLength: 60 }}
            autocomplete="off"
            error={error('nom')}
          />
          <CheckboxGroup
            {...{ page, name: 'portee', label: m.scopes, values: typed.scopes, error: error('portee') }}
            options={SCOPES.map((value) => ({ value, label: m.scope[value], hint: m.scopeHint[value] }))}
          />
          <Select
            {...{ page, name: 'duree', label: m.lasting, error: error('duree') }}
            value={typed.days === null ? undefined : String(typed.days)}
            options={LASTING.map((days) => ({ value: String(days), label: m.days(days) }))}
          />
          <CheckboxGroup
            {...{ page, name: 'licence', label: m.licence, error: error('licence') }}
            values={typed.licence ? ['oui'] : []}
            options={[{ value: 'oui', label: m.licenceYes }]}
          />
          <div class="actions">
            <Button look="bold">{m.make}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
