import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import type { StoredRecord } from '../../records/public.ts';
import type { Review } from '../domain/review.ts';
import type { TypedReview } from '../forms.ts';
import { reviewWords } from './review-words.ts';
import { words } from './words.ts';

/** What people who used a work say of it, and how to say more. */
export function Reviews({ page, path, reviews }: { page: Page; path: string; reviews: readonly Review[] }) {
  const m = reviewWords(page);
  return (
    <section id="avis">
      <h2>{m.title}</h2>
      {reviews.length === 0 && <p>{m.none}</p>}
      {reviews.map(({ author, usedFor, changed, createdAt }) => (
        <blockquote class="review" lang={contentLang(page)}>
          <p>{usedFor}</p>
          {changed && (
            <p>
              <strong>{m.changedShown}</strong> {changed}
            </p>
          )}
          <footer>
            {author}, <When page={page} date={createdAt.toISOString().slice(0, 10)} />
          </footer>
        </blockquote>
      ))}
      <p>
        <a class="button" href={href(page, `${path}/avis`)} rel="nofollow">
          {m.give}
        </a>
      </p>
    </section>
  );
}

interface ReviewPageProps {
  page: Page;
  record: StoredRecord;
  typed: TypedReview;
  faults: readonly ('usage' | 'effet' | 'accord')[];
  /** This person gave one already. */
  given: boolean;
}

export function ReviewPage({ page, record, typed, faults, given }: ReviewPageProps) {
  const m = reviewWords(page);
  const path = `/ressources/${record.slug}`;
  const name = String(record.document.name);
  const told = { usage: m.usedForFault, effet: m.changedFault, accord: m.agreedFault };
  const error = (field: keyof typeof told) => (faults.includes(field) ? told[field] : undefined);
  return (
    <Layout
      page={page}
      title={m.formTitle}
      robots="noindex"
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: name, path, lang: contentLang(page) },
        { label: m.formTitle },
      ]}
    >
      <PageHeading kicker={name} title={m.formTitle} lead={m.lead} />
      <div class="stack is-close">
        {given ? (
          <>
            <Notice page={page} kind="done">
              <p>{m.given}</p>
            </Notice>
            <p>
              <ButtonLink href={href(page, path)}>{m.back}</ButtonLink>
            </p>
          </>
        ) : (
          <form class="stack is-close" method="post" action={href(page, `${path}/avis`)}>
            <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: told[field] }))} />
            <TextArea
              page={page}
              name="usage"
              label={m.usedFor}
              hint={m.usedForHint}
              value={typed.usedFor}
              error={error('usage')}
              maxLength={2000}
            />
            <TextArea
              page={page}
              name="effet"
              label={m.changed}
              hint={m.changedHint}
              optional
              value={typed.changed}
              error={error('effet')}
              maxLength={2000}
            />
            <CheckboxGroup
              page={page}
              name="accord"
              label={m.agreedLabel}
              error={error('accord')}
              options={[{ value: 'oui', label: m.agreed }]}
              values={typed.agreed ? ['oui'] : []}
            />
            <div class="actions">
              <Button look="bold">{m.send}</Button>
            </div>
          </form>
        )}
      </div>
    </Layout>
  );
}

interface QueueProps {
  page: Page;
  waiting: readonly { review: Review; record: StoredRecord }[];
  /** The review whose refusal lacks a reason. */
  fault?: string;
}

/** What waits to be read, the oldest first. */
export function ReviewQueuePage({ page, waiting, fault }: QueueProps) {
  const m = reviewWords(page);
  return (
    <Layout page={page} title={m.queue} robots="noindex" breadcrumbs={[{ label: m.queue }]}>
      <PageHeading title={m.queue} lead={m.queueLead} />
      <div class="stack">
        {waiting.length === 0 && (
          <EmptyState title={m.queueNone}>
            <p>{m.queueLead}</p>
          </EmptyState>
        )}
        {waiting.map(({ review: { id, author, usedFor, changed }, record: { slug, document } }) => (
          <section>
            <h2>
              <a href={href(page, `/ressources/${slug}`)} lang={contentLang(page)}>
                {String(document.name)}
              </a>
            </h2>
            <blockquote class="review" lang={contentLang(page)}>
              <p>{usedFor}</p>
              {changed && (
                <p>
                  <strong>{m.changedShown}</strong> {changed}
                </p>
              )}
              <footer>{author}</footer>
            </blockquote>
            <form class="stack is-close" method="post" action={href(page, `/moderation/avis/${id}`)}>
              <TextField
                page={page}
                name="motif"
                label={m.reason}
                optional
                autocomplete="off"
                error={fault === id ? m.reasonFault : undefined}
                maxLength={1000}
              />
              <div class="actions">
                <Button look="bold" name="decision" value="publier">
                  {m.publish}
                </Button>
                <Button name="decision" value="refuser">
                  {m.refuse}
                </Button>
              </div>
            </form>
          </section>
        ))}
      </div>
    </Layout>
  );
}
