import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Token } from '../../../kernel/token.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Progress } from '../../../ui/progress.tsx';
import type { Pack } from '../domain/pack.ts';
import type { Question } from '../domain/questions.ts';
import type { Situation } from '../domain/situation.ts';
import { COOPERATION_FIELD, type FormReading, SEEN_FIELD, type Typed } from '../forms.ts';
import type { BegunFrom } from '../use-cases/begun-from.ts';
import { type Aids, AskedQuestion } from './asked-question.tsx';
import { BegunNotice } from './begun-notice.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { situationAnswer } from './situation-answer.ts';
import { stepWords } from './step-words.ts';
import { words } from './words.ts';

/** Where to go once saved. */
export const NEXT_FIELD = 'ensuite';

interface StepPageProps {
  page: Page;
  pack: Pack;
  question: Question;
  /** Absent before the first answer: there is no diagnosis yet. */
  token?: Token;
  action: string;
  typed: Typed;
  aids: Aids;
  from: BegunFrom | null;
  faults?: FormReading['faults'];
  choices?: FormReading['choices'];
  /** When this question was last answered, in milliseconds; 0: never. */
  seen?: number;
  unreadable?: boolean;
  /** Somebody answered this very question meanwhile: the answers as they are now. */
  meanwhile?: Situation;
  label?: (id: TerritoryId) => string;
  backToSummary?: boolean;
}

/** One question, saved when one goes on, goes back or leaves. */
export function StepPage(props: StepPageProps) {
  const { page, pack, question, token, action, typed, aids, faults = [], choices = new Map() } = props;
  const m = stepWords(page);
  const at = pack.asked.indexOf(question);
  const group = pack.groups.find(({ code }) => code === question.group)?.label[page.locale] ?? '';
  const title = m.title(at + 1, pack.asked.length, question.short[page.locale]);
  return (
    <Layout
      page={page}
      current="take-stock"
      title={title}
      faulty={faults.length > 0}
      robots="noindex, nofollow"
      breadcrumbs={[
        { label: words(page).takeStock, path: '/faire-le-point' },
        { label: question.short[page.locale] },
      ]}
    >
      <PageHeading title={group} />
      <div class="stack is-close">
        <Progress
          page={page}
          current={at + 1}
          total={pack.asked.length}
          label={question.short[page.locale]}
        />
        <StepNotices {...props} />
        <FaultSummary page={page} pack={pack} faults={faults} />
        <form class="form diagnosis-form" method="post" action={href(page, action)} novalidate>
          {token && <input type="hidden" name={SEEN_FIELD} value={String(props.seen ?? 0)} />}
          {!token && props.from && <input type="hidden" name={COOPERATION_FIELD} value={props.from.slug} />}
          <AskedQuestion {...{ page, question, typed, faults, choices, aids }} />
          <Moves {...props} first={at === 0} last={at === pack.asked.length - 1} />
        </form>
        <p class="hint">{token ? m.saved : m.savedFirst}</p>
      </div>
    </Layout>
  );
}

/** On first, so that Enter goes on. */
function Moves({
  page,
  token,
  backToSummary,
  first,
  last,
}: StepPageProps & { first: boolean; last: boolean }) {
  const m = stepWords(page);
  return (
    <div class="actions">
      {backToSummary ? (
        <Button look="bold" name={NEXT_FIELD} value="recapitulatif">
          {m.backToSummary}
        </Button>
      ) : (
        <Button look="bold">{last ? m.toSummary : m.next}</Button>
      )}
      {token && !first && !backToSummary && (
        <Button name={NEXT_FIELD} value="precedente">
          {m.previous}
        </Button>
      )}
      <Button look="quiet" name={NEXT_FIELD} value="plus-tard">
        {m.later}
      </Button>
    </div>
  );
}

function StepNotices({ page, question, from, unreadable, meanwhile, label = String, aids }: StepPageProps) {
  const m = words(page);
  return (
    <>
      {from && aids.taken.has(question.code) && <BegunNotice page={page} from={from} />}
      {unreadable && (
        <Notice page={page} kind="attention">
          <p>{m.unreadable}</p>
        </Notice>
      )}
      {meanwhile && (
        <Notice page={page} kind="attention" title={m.meanwhile.title}>
          <p>{m.meanwhile.body}</p>
          <p>
            {m.meanwhile.present}{' '}
            <strong>{situationAnswer(page, question, meanwhile, label) ?? m.unknown}</strong>
          </p>
          <p>{m.meanwhile.again}</p>
        </Notice>
      )}
    </>
  );
}
