/** One answer to a question, with what its reader may do of it; and the parts that a question shares with its answers. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { When } from '../../../ui/when.tsx';
import type { Answer, Community, Question } from '../domain/community.ts';
import { isoDay, words } from './words.ts';

interface OnQuestion {
  page: Page;
  community: Community;
  question: Question;
}

interface AnswerItemProps extends OnQuestion {
  answer: Answer;
  may: { accept: boolean; moderate: boolean };
}

export const pathOf = ({ community, question }: OnQuestion) =>
  `/communautes/${community.slug}/questions/${question.id}`;

export function AnswerItem(props: AnswerItemProps) {
  const { page, community, question, answer, may } = props;
  const q = words(page).question;
  const lang = contentLang(page);
  const accepted = question.accepted === answer.id;
  if (answer.hidden && !may.moderate) return <li class="hint">{q.hiddenAnswer}</li>;
  return (
    <li id={`reponse-${answer.id}`} class={accepted ? 'is-mine' : undefined}>
      <p class="exchange-who">
        {accepted && (
          <>
            <strong>{q.accepted}</strong>,{' '}
          </>
        )}
        <span lang={lang}>{answer.author}</span>, <When page={page} date={isoDay(answer.at)} />
      </p>
      {answer.hidden && <p class="hint">{q.hiddenAnswer}</p>}
      <Paragraphs text={answer.body} lang={lang} />
      <div class="actions">
        {may.accept && !answer.hidden && (
          <form method="post" action={href(page, `${pathOf(props)}/acceptation`)}>
            <Button look="quiet" name="reponse" value={accepted ? '' : answer.id}>
              {accepted ? q.unaccept : q.accept}
            </Button>
          </form>
        )}
        {accepted && <MakeResource {...{ page, community, question, answer }} />}
        {may.moderate && <Hide {...props} hidden={answer.hidden} answer={answer.id} />}
      </div>
    </li>
  );
}

/** Opens the form of the library with what is known of it: to be read again, and signed. */
function MakeResource({ page, community, question, answer }: OnQuestion & { answer: Answer }) {
  const q = words(page).question;
  const french = words({ locale: 'fr' }).question;
  const fields = {
    brouillon: 'oui',
    name: question.title,
    kind: 'experience',
    summary: french.fromCommunity(question.title, community.title),
    url: `${page.baseUrl}${pathOf({ page, community, question })}`,
    language: 'fr',
    workLicence: 'CC BY-SA 4.0',
    body: answer.body,
  };
  return (
    <form method="post" action={href(page, '/contribuer/resource')}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {community.themes.map((theme) => (
        <input type="hidden" name="themes" value={theme} />
      ))}
      <Button look="quiet">{q.resource}</Button>
    </form>
  );
}

/** `answer`: null for the question itself. */
export function Hide({ hidden, answer, ...props }: OnQuestion & { hidden: boolean; answer: string | null }) {
  const q = words(props.page).question;
  return (
    <form method="post" action={href(props.page, `${pathOf(props)}/masquage`)}>
      <input type="hidden" name="reponse" value={answer ?? ''} />
      <Button look="quiet" name="geste" value={hidden ? 'remettre' : 'masquer'}>
        {hidden ? q.show : q.hide}
      </Button>
    </form>
  );
}
