import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { words } from './words.ts';

interface PublishFormsProps {
  page: Page;
  survey: { slug: string };
  wave: number;
  publishedAt: Date | null;
  /** Being computed, or stopped on the way. */
  publishing: boolean;
  /** It was asked for with fewer new answers than this; null: it was not. */
  few: number | null;
  /** Made, left aside, whether there are more (1: at once, 2: later); null: nothing was proposed just now. */
  proposed: readonly number[] | null;
  weighted: boolean;
  /** It was published broken down by other questions than the questionnaire asks now. */
  keeps: boolean;
  /** A stratum has fewer answers than this: nothing published would be weighted; null: none has. */
  hides: number | null;
}

/** What who runs the survey may do with its results. */
export function PublishForms(props: PublishFormsProps) {
  const { page, survey, wave, publishedAt, publishing, few, proposed, weighted, keeps, hides } = props;
  const m = words(page);
  const path = `/enquetes/${survey.slug}`;
  const [made = 0, left = 0, more = 0] = proposed ?? [];
  return (
    <>
      {proposed && (
        <Notice page={page} kind="done">
          <p>
            {m.directory.done(made)}. {left > 0 && m.directory.left(left)} {more === 1 && m.directory.more}
            {more === 2 && m.directory.later}
          </p>
        </Notice>
      )}
      <section class="form-group stack is-close" aria-labelledby="publier">
        <h2 id="publier">{m.title}</h2>
        <p>
          {publishedAt &&
            `${m.publishedOn(partialDate(page.locale, publishedAt.toISOString().slice(0, 10)))}. `}
          {m.publishNote}
        </p>
        {few !== null && (
          <Notice page={page} kind="attention">
            <p>{m.tooFew(few)}</p>
          </Notice>
        )}
        {keeps && <p>{m.keepsBreakdowns}</p>}
        {publishing && (
          <p>
            <a href={href(page, `${path}/synthese/${wave}/publication`)}>{m.publishing.link}</a>
          </p>
        )}
        <div class="actions">
          <form method="post" action={href(page, `${path}/synthese/${wave}`)}>
            <Button look="bold">{publishedAt ? m.publishAgain : m.publish}</Button>
          </form>
        </div>
        {publishedAt && (
          <details>
            <summary>{m.withdraw}</summary>
            <form
              class="stack is-close"
              method="post"
              action={href(page, `${path}/synthese/${wave}/retrait`)}
            >
              <p>{m.withdrawNote}</p>
              <Button>{m.withdrawNow}</Button>
            </form>
          </details>
        )}
        <h3>{m.weighting.title}</h3>
        {hides !== null && <p>{m.weighting.willHide(hides)}</p>}
        <p>
          <a href={href(page, `${path}/redressement?vague=${wave}`)}>
            {weighted ? m.weighting.change : m.weighting.link}
          </a>
        </p>
        <h3>{m.coding.title}</h3>
        <p>{m.coding.lead}</p>
        <p>
          <a href={href(page, `${path}/codage?vague=${wave}`)}>{m.coding.open}</a>
        </p>
        <h3>{m.directory.title}</h3>
        <p>{m.directory.text}</p>
        <form method="post" action={href(page, `${path}/annuaire/${wave}`)}>
          <Button>{m.directory.submit}</Button>
        </form>
      </section>
    </>
  );
}
