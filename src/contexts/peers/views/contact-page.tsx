/** Answering an offer: the form, and what happens next. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { SpeakerField } from '../../../ui/speaker-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Offer } from '../domain/offer.ts';
import type { AnswerFault, TypedAnswer } from '../forms/exchange-form.ts';
import { offerPath } from './offer-card.tsx';
import { words } from './words.ts';

interface ContactPageProps {
  page: Page;
  offer: Offer;
  member: boolean;
  records: readonly { id: string; name: string }[];
  typed: TypedAnswer;
  faults?: readonly AnswerFault[];
  notice?: 'tooMany' | 'tooManyHere' | 'closed' | 'own';
  /** Why it was not taken. */
  refused?: string;
  delivers: boolean;
}

export function ContactPage(props: ContactPageProps) {
  const { page, offer, member, records, typed, faults = [], notice, refused, delivers } = props;
  const m = words(page);
  const c = m.contact;
  const errors = faults.map((field) => ({ field, message: c.fault[field] }));
  const error = (field: AnswerFault) => errors.find((each) => each.field === field)?.message;
  const shut = notice === 'closed' || notice === 'own';
  return (
    <FormPage
      page={page}
      title={c.title(offer.title)}
      lead={c.lead}
      current="peers"
      under={[
        { label: m.title, path: '/pairs' },
        { label: offer.title, path: offerPath(offer), lang: contentLang(page) },
      ]}
      crumb={m.one.contact}
      errors={errors}
      refused={notice ? c[notice] : refused}
    >
      {!delivers && (
        <Notice page={page} kind="info">
          <p>{c.kept}</p>
        </Notice>
      )}
      {!shut && (
        <form class="stack" method="post" action={href(page, `${offerPath(offer)}/contact`)}>
          <SpeakerField
            page={page}
            label={c.holder}
            myself={c.myself}
            records={records}
            value={typed.holder}
          />
          <TextField
            page={page}
            name="nom"
            label={c.name}
            hint={c.nameHint}
            value={typed.author}
            autocomplete="nickname"
            maxLength={60}
            error={error('nom')}
            optional={records.length > 0 && 'by_hint'}
          />
          {!member && (
            <TextField
              page={page}
              name="courriel"
              type="email"
              label={c.email}
              hint={`${c.emailHint} ${c.confirmFirst}`}
              value={typed.email}
              autocomplete="email"
              error={error('courriel')}
            />
          )}
          <TextArea
            page={page}
            name="message"
            label={c.message}
            value={typed.body}
            rows={8}
            maxLength={4000}
            error={error('message')}
          />
          <div class="actions">
            <Button look="bold">{c.submit}</Button>
          </div>
        </form>
      )}
    </FormPage>
  );
}

export function SentPage({ page, offer, member }: { page: Page; offer: Offer; member: boolean }) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.contact.sentTitle}
      current="peers"
      robots="noindex"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: m.contact.sentTitle }]}
    >
      <PageHeading title={m.contact.sentTitle} />
      <div class="stack">
        <Notice page={page} kind="done">
          <p>{member ? m.contact.sentMember : m.contact.sentGuest}</p>
        </Notice>
        <p>
          <ButtonLink href={href(page, offerPath(offer))}>{offer.title}</ButtonLink>
        </p>
      </div>
    </Layout>
  );
}
