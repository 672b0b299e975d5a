import { href, type Page } from '../../../kernel/page.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Pack } from '../domain/pack.ts';
import type { Situation } from '../domain/situation.ts';
import type { FormReading, Typed } from '../forms.ts';
import { AddressField } from './address-field.tsx';
import type { Aids } from './asked-question.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { type Changed, MeanwhileNotice } from './meanwhile-notice.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { situationAnswer } from './situation-answer.ts';
import { voiceWords } from './voice-words.ts';
import { words } from './words.ts';

interface OwnVoicePageProps {
  page: Page;
  pack: Pack;
  token: Token;
  /** Whether the consultation is open: closed, a voice may only be withdrawn. */
  open: boolean;
  situation: Situation;
  typed: Typed;
  seen: number;
  faults?: FormReading['faults'];
  aids: Aids;
  notice?: 'thanks' | 'closed' | 'unreadable' | undefined;
  meanwhile?: Changed | undefined;
}

/** One member's own answers: to be changed while the consultation is open, to be withdrawn at any time. */
export function OwnVoicePage(props: OwnVoicePageProps) {
  const { page, pack, token, open, situation, typed, seen, faults = [], aids, notice, meanwhile } = props;
  const m = voiceWords(page).own;
  const own = `/faire-le-point/ma-voix/${token}`;
  return (
    <Layout
      page={page}
      current="take-stock"
      title={m.title}
      faulty={faults.length > 0}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: words(page).takeStock, path: '/faire-le-point' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={open ? m.leadOpen : m.leadClosed} />
      <div class="stack is-close">
        {notice && (
          <Notice page={page} kind={notice === 'thanks' ? 'done' : 'attention'}>
            <p>{notice === 'unreadable' ? words(page).unreadable : m[notice]}</p>
          </Notice>
        )}
        {meanwhile && <MeanwhileNotice page={page} pack={pack} changed={meanwhile} label={String} />}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <AddressField page={page} id="ma-voix" label={m.address} path={own} />
        <p>{m.keep}</p>
        {open ? (
          <QuestionsForm
            {...{ page, pack, typed, faults, aids, seen, choices: new Map() }}
            questions={pack.questions}
            action={own}
            submit={m.submit}
          />
        ) : (
          <DefinitionList
            page={page}
            facts={pack.questions.map((question) => ({
              term: question.short[page.locale],
              value: situationAnswer(page, question, situation, String),
            }))}
          />
        )}
        <section class="form-group" aria-labelledby="retrait">
          <h2 id="retrait">{m.withdrawTitle}</h2>
          <p>{m.withdrawBody}</p>
          <form method="post" action={href(page, `${own}/retrait`)}>
            <Button>{m.withdraw}</Button>
          </form>
        </section>
      </div>
    </Layout>
  );
}
