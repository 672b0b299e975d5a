import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Distribution } from '../domain/distribution.ts';
import type { Pack } from '../domain/pack.ts';
import type { FormReading, Typed } from '../forms.ts';
import type { Aids } from './asked-question.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { type Changed, MeanwhileNotice } from './meanwhile-notice.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { voiceWords } from './voice-words.ts';
import { words } from './words.ts';

interface AgreedPositionPageProps {
  page: Page;
  pack: Pack;
  token: Token;
  /** What the voices propose, and elsewhere the answers given before. */
  typed: Typed;
  /** The instant of the answers that the form is filled from, in milliseconds. */
  seen: number;
  distributions: readonly Distribution[];
  aids: Aids;
  faults?: FormReading['faults'];
  choices?: FormReading['choices'];
  unreadable?: boolean;
  meanwhile?: Changed;
  label: (id: TerritoryId) => string;
}

/** The second round: each question as the voices propose it, for the group to keep or to alter. */
export function AgreedPositionPage(props: AgreedPositionPageProps) {
  const { page, pack, token, typed, seen, distributions, aids, faults = [], choices = new Map() } = props;
  const m = voiceWords(page).common;
  const voices = `/faire-le-point/${token}/voix`;
  const above = (code: string) => {
    const found = distributions.find(({ question }) => question.code === code);
    if (!found) return null;
    return (
      <p class="taken">
        {found.proposal === null ? m.noProposal : m.proposal}{' '}
        {voiceWords(page).distribution.accord[found.accord]}
      </p>
    );
  };
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
        {props.unreadable && (
          <Notice page={page} kind="attention">
            <p>{words(page).unreadable}</p>
          </Notice>
        )}
        {props.meanwhile && (
          <MeanwhileNotice page={page} pack={pack} changed={props.meanwhile} label={props.label} />
        )}
        <FaultSummary page={page} pack={pack} faults={faults} />
        <QuestionsForm
          {...{ page, pack, typed, faults, choices, aids, seen }}
          questions={pack.questions}
          action={`/faire-le-point/${token}/position-commune`}
          submit={m.submit}
          above={({ code }) => above(code)}
        >
          <ButtonLink look="quiet" href={href(page, voices)}>
            {m.back}
          </ButtonLink>
        </QuestionsForm>
      </div>
    </Layout>
  );
}
