import { parisDay } from '../../../kernel/day.ts';
import type { Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { partialDate } from '../../../ui/when.tsx';
import type { Pack } from '../domain/pack.ts';
import { MOST_VOICES } from '../domain/voices.ts';
import type { FormReading, Typed } from '../forms.ts';
import type { Aids } from './asked-question.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { voiceWords } from './voice-words.ts';
import { words } from './words.ts';

interface InvitationPageProps {
  page: Page;
  pack: Pack;
  token: Token;
  expiresAt: Date;
  typed: Typed;
  faults?: FormReading['faults'];
  aids: Aids;
  notice?: 'unreadable' | 'full' | 'nothing';
}

/** A member is invited to answer apart, without a name. */
export function InvitationPage({ page, pack, token, expiresAt, typed, aids, ...rest }: InvitationPageProps) {
  const { faults = [], notice } = rest;
  const m = voiceWords(page).invitation;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.title}
      faulty={faults.length > 0}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack is-close">
        {notice && (
          <Notice page={page} kind="attention">
            <p>
              {notice === 'unreadable'
                ? words(page).unreadable
                : notice === 'full'
                  ? m.full(MOST_VOICES)
                  : m.nothing}
            </p>
          </Notice>
        )}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <div class="prose">
          <p>{m.noName}</p>
          <p>{m.shown}</p>
          <p>{m.until(partialDate(page.locale, parisDay(expiresAt)))}</p>
        </div>
        <QuestionsForm
          {...{ page, pack, typed, faults, aids, choices: new Map() }}
          questions={pack.questions}
          action={`/faire-le-point/voix/${token}`}
          submit={m.submit}
        />
      </div>
    </Layout>
  );
}
