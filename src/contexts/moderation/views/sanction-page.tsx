import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import {
  conductWords,
  isSanctionKind,
  SANCTION_KINDS,
  SANCTIONS,
  type SanctionFault,
} from '../../conduct/public.ts';
import type { Case } from '../use-cases/accused-of.ts';
import { isoDay } from './sanction-standing.ts';
import { words } from './words.ts';

export interface SanctionPageProps extends Case {
  page: Page;
  administrator: boolean;
  typed: { kind: string; days: string; reason: string };
  faults: readonly SanctionFault[];
}

/** The form of a sanction, beside what it is for and what was decided before. */
export function SanctionPage({ page, matter, before, administrator, typed, faults }: SanctionPageProps) {
  const m = words(page).sanction;
  const conduct = conductWords(page);
  const most = isSanctionKind(typed.kind) ? SANCTIONS[typed.kind].mostDays : null;
  const messages: Readonly<Record<SanctionFault, { field: string; message: string }>> = {
    kind: { field: 'sanction', message: m.kindFault },
    administrator: { field: 'sanction', message: m.adminFault },
    days: { field: 'jours', message: m.daysFault(most ?? 90) },
    reason: { field: 'motif', message: m.reasonFault },
  };
  const told = faults.map((fault) => messages[fault]);
  const error = (field: string) => told.find((each) => each.field === field)?.message;
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[
        { label: words(page).queue.title, path: '/moderation' },
        { label: m.list, path: '/moderation/sanctions' },
        { label: m.title },
      ]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        <DefinitionList
          page={page}
          facts={[
            { term: m.who, value: `${matter.author}, ${matter.personId ? m.account : m.address}` },
            {
              term: m.about,
              value: <span class="as-typed">{matter.said}</span>,
              action: matter.path && <a href={href(page, matter.path)}>{m.source}</a>,
            },
            {
              term: m.before,
              value:
                before.length === 0 ? (
                  m.firstTime
                ) : (
                  <ul>
                    {before.map(({ kind, reason, decidedAt }) => (
                      <li>
                        {conduct.kind[kind]}, <When page={page} date={isoDay(decidedAt)} /> : {reason}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        <ErrorSummary page={page} errors={told} />
        <form class="stack" method="post" action={href(page, '/moderation/sanctions/nouvelle')} novalidate>
          <input type="hidden" name="propos" value={matter.about} />
          <RadioGroup
            page={page}
            name="sanction"
            label={m.kind}
            value={typed.kind}
            error={error('sanction')}
            options={SANCTION_KINDS.map((kind) => {
              const { mostDays, by } = SANCTIONS[kind];
              const bound = mostDays === null ? '' : ` ${m.most(mostDays)}.`;
              const only = by === 'administrator' ? ` ${m.adminOnly}.` : '';
              return {
                value: kind,
                label: conduct.kind[kind],
                hint: `${conduct.meaning[kind]}${bound}${only}`,
                disabled: by === 'administrator' && !administrator,
              };
            })}
          />
          <TextField
            page={page}
            name="jours"
            autocomplete="off"
            inputmode="numeric"
            size={5}
            optional
            label={m.days}
            hint={m.daysHint}
            value={typed.days}
            error={error('jours')}
          />
          <TextArea
            page={page}
            name="motif"
            label={m.reason}
            hint={m.reasonHint}
            rows={4}
            maxLength={2000}
            value={typed.reason}
            error={error('motif')}
          />
          <div class="actions">
            <Button look="bold">{m.decide}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
