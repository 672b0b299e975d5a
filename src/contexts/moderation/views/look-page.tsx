import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { Appeal } from '../queries.ts';
import type { Matter } from '../use-cases/matter.ts';
import { MatterFacts } from './appeal-page.tsx';
import { isoDay } from './sanction-standing.ts';
import { words } from './words.ts';

export interface LookPageProps {
  page: Page;
  appeal: Appeal;
  matter: Matter;
  typed: string;
  fault?: 'answer' | 'already' | 'over' | undefined;
}

/** Another look at a decision, by somebody else than the one who took it. */
export function LookPage({ page, appeal, matter, typed, fault }: LookPageProps) {
  const m = words(page).appeal;
  return (
    <Layout
      page={page}
      title={m.look}
      robots="noindex"
      breadcrumbs={[{ label: words(page).queue.title, path: '/moderation' }, { label: m.look }]}
    >
      <PageHeading title={m.look} lead={m.lookLead} />
      <div class="stack">
        {(fault === 'already' || fault === 'over') && (
          <Notice page={page} kind="attention">
            <p>{m[fault]}</p>
          </Notice>
        )}
        <MatterFacts page={page} matter={matter} />
        <DefinitionList
          page={page}
          facts={[
            {
              term: m.who,
              value: (
                <>
                  {matter.author || words(page).nobody}, <When page={page} date={isoDay(appeal.createdAt)} />
                </>
              ),
              action: matter.path && <a href={href(page, matter.path)}>{m.see}</a>,
            },
            { term: m.yours, value: <span class="as-typed">{appeal.body}</span> },
          ]}
        />
        {appeal.state === 'open' && (
          <form
            class="stack"
            method="post"
            action={href(page, `/moderation/recours/${appeal.id}`)}
            novalidate
          >
            <p class="hint">{m.effect[matter.kind]}</p>
            <TextArea
              page={page}
              name="reponse"
              label={m.answerLabel}
              hint={m.answerHint}
              rows={5}
              maxLength={2000}
              value={typed}
              error={fault === 'answer' ? m.answerFault : undefined}
            />
            <div class="actions">
              <Button look="bold" name="geste" value="annuler">
                {m.overturn}
              </Button>
              <Button name="geste" value="maintenir">
                {m.uphold}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Layout>
  );
}
