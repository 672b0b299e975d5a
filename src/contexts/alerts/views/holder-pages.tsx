/** The pages that the links of letters open. A button does what the link is for; opening the page changes nothing. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { RHYTHMS, type Rhythm } from '../domain/alert.ts';
import { AlertPage } from './alert-page.tsx';
import { words } from './words.ts';

export interface HeldAlert {
  page: Page;
  /** What is followed, in words, and the path and query where it is read. */
  title: string;
  list: string;
  /** Path of the link. */
  link: string;
}

export function ConfirmPage({ page, title, list, link }: HeldAlert) {
  const { confirm: m } = words(page);
  return (
    <AlertPage page={page} title={m.title} lead={m.question(title)} list={list}>
      <form method="post" action={href(page, link)}>
        <Button look="bold">{m.submit}</Button>
      </form>
      <p>{m.not}</p>
    </AlertPage>
  );
}

export function EndPage({ page, title, list, link }: HeldAlert) {
  const { end: m } = words(page);
  return (
    <AlertPage page={page} title={m.title} lead={m.question(title)} list={list}>
      <form method="post" action={href(page, link)}>
        <Button look="bold">{m.submit}</Button>
      </form>
    </AlertPage>
  );
}

interface ManagePageProps extends HeldAlert {
  rhythm: Rhythm;
  suspended: boolean;
  notice?: 'confirmed' | 'changed' | undefined;
}

export function ManagePage({ page, title, list, link, rhythm, suspended, notice }: ManagePageProps) {
  const { manage: m, rhythm: rhythms } = words(page);
  return (
    <AlertPage page={page} title={m.title} lead={m.lead(title)}>
      {notice && (
        <Notice page={page} kind="done">
          <p>{m[notice]}</p>
        </Notice>
      )}
      {suspended && (
        <Notice page={page} kind="attention">
          <p>{m.suspended}</p>
        </Notice>
      )}
      <p>
        <a href={href(page, list)}>{m.see}</a>
      </p>
      <form class="stack is-close" method="post" action={href(page, link)}>
        <RadioGroup
          page={page}
          name="rythme"
          label={m.rhythm}
          options={RHYTHMS.map((value) => ({ value, label: rhythms[value] }))}
          value={rhythm}
        />
        <Button>{m.submit}</Button>
      </form>
      <section class="form-group" aria-labelledby="arreter">
        <h2 id="arreter">{m.end}</h2>
        <p>{m.endText}</p>
        <form method="post" action={href(page, `${link}/suppression`)}>
          <Button>{m.end}</Button>
        </form>
      </section>
    </AlertPage>
  );
}

export function AskedPage({ page }: { page: Page }) {
  const { asked: m } = words(page);
  return (
    <AlertPage page={page} title={m.title} lead={m.lead}>
      <p>{m.nothing}</p>
    </AlertPage>
  );
}

export function EndedPage({ page }: { page: Page }) {
  const { end: m } = words(page);
  return <AlertPage page={page} title={m.done} lead={m.doneText} />;
}

/** A link that leads to nothing: used, too old, forged, or of an alert that was ended. We do not say which. */
export function GonePage({ page }: { page: Page }) {
  const { gone: m } = words(page);
  return (
    <AlertPage page={page} title={m.title} lead={m.lead}>
      <p>{m.confirmed}</p>
    </AlertPage>
  );
}
