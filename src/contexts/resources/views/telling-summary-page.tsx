/** The account read again as it will be, what is still missing, and the agreement that publishes it. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { faultInWords } from '../../contributions/public.ts';
import type { FormFault } from '../../records/public.ts';
import { ACCOUNT_LABELS, ACCOUNT_PARTS } from '../domain/account.ts';
import { filePath } from '../domain/file.ts';
import { linesOf, stepAsking, stepsOf, type TellingKind } from '../domain/telling.ts';
import type { Draft } from '../queries/drafts.ts';
import { tellingWords } from './telling-words.ts';
import { words } from './words.ts';

interface SummaryProps {
  page: Page;
  draft: Draft;
  kind: TellingKind;
  faults: readonly FormFault[];
  unsigned: boolean;
  signed: boolean;
  /** Why it was not taken, and what to do. */
  told: string | undefined;
  /** Whether it is published at once; otherwise somebody reads it first. */
  direct: boolean;
}

export function TellingSummaryPage({
  page,
  draft,
  kind,
  faults,
  unsigned,
  signed,
  told: refused,
  direct,
}: SummaryProps) {
  const m = tellingWords(page);
  const steps = stepsOf(kind);
  const path = `/raconter/${draft.id}`;
  const asking = (field: string) => href(page, `${path}?etape=${stepAsking(kind, field) + 1}#${field}`);
  const change = (field: string) => <a href={asking(field)}>{m.change}</a>;
  const told = (name: string) => draft.typed[name]?.filter((text) => text !== '').join(', ');
  return (
    <Layout
      page={page}
      title={m.steps.review}
      robots="noindex"
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: m.title, path: '/raconter' },
        { label: m.steps.review },
      ]}
    >
      <PageHeading kicker={m.begin[kind]} title={told('name') ?? m.unnamed} lead={told('summary')} />
      <div class="stack is-close">
        <Progress page={page} current={steps.length} total={steps.length} label={m.steps.review} />
        {refused && (
          <Notice page={page} kind="attention">
            <p>{refused}</p>
          </Notice>
        )}
        <ErrorSummary page={page} errors={unsigned ? [{ field: 'licence', message: m.licenceFault }] : []} />
        {faults.length > 0 && (
          <Notice page={page} kind="attention" title={m.missing}>
            <ul>
              {faults.map(({ path: field, fault, said }) => (
                <li>
                  <a href={asking(field)}>
                    {m.toMend(labelOf(page, field), faultInWords(page, fault, said))}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <DefinitionList
          page={page}
          facts={[
            { term: m.fields.name, value: told('name'), action: change('name') },
            { term: m.fields.summary, value: told('summary'), action: change('summary') },
            ...ACCOUNT_PARTS.map((part) => ({
              term: ACCOUNT_LABELS[part][page.locale],
              value: told(`account.${part}`) ?? m.noPart,
              action: change(`account.${part}`),
            })),
            ...(['territories', 'cooperations', 'authors', 'teller'] as const).map((name) => ({
              term: m.fields[name],
              value: linesOf(draft.typed[name]).join(', '),
              action: change(name),
            })),
          ]}
        />
        {draft.files.length > 0 && (
          <ul class="photos" role="list">
            {draft.files.map((file) => (
              <li>
                {file.alt ? (
                  <>
                    <img src={filePath(file)} alt="" width={file.width} height={file.height} />
                    <p class="hint">{file.alt}</p>
                  </>
                ) : (
                  file.name
                )}
              </li>
            ))}
          </ul>
        )}
        <form class="stack is-close" method="post" action={href(page, `${path}/envoi`)}>
          <CheckboxGroup
            page={page}
            name="licence"
            label={m.sign}
            values={signed ? ['oui'] : []}
            error={unsigned ? m.licenceFault : undefined}
            options={[{ value: 'oui', label: m.licence }]}
          />
          <div class="actions">
            <Button look="bold">{direct ? m.send : m.sendToReview}</Button>
          </div>
          <p class="hint">{direct ? m.sendHint : m.reviewHint}</p>
        </form>
      </div>
    </Layout>
  );
}

function labelOf(page: Page, field: string): string {
  const m = tellingWords(page).fields;
  const part = ACCOUNT_PARTS.find((each) => field === `account.${each}`);
  if (part) return ACCOUNT_LABELS[part][page.locale];
  if (field.startsWith('tellers')) return m.teller;
  return field in m ? m[field as keyof typeof m] : field;
}
