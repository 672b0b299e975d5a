import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FormSignsFields } from '../../conduct/public.ts';
import { TOPIC_CODES, TOPICS } from '../domain/remark.ts';
import { LONGEST_BODY, type RemarkFault, type TypedRemark } from '../forms.ts';
import { words } from './words.ts';

export interface RemarkFormProps {
  page: Page;
  action: string;
  typed: TypedRemark;
  faults: readonly RemarkFault[];
  /** Why nothing was taken, and what to do. */
  told?: string | undefined;
  /** What says when the form was shown; null for somebody signed in. */
  mark: string | null;
  /** Shown at once, as far as is known before sending. */
  atOnce: boolean;
}

export function RemarkForm({ page, action, typed, faults, told, mark, atOnce }: RemarkFormProps) {
  const m = words(page).form;
  const messages = { sujet: m.topicFault, texte: m.bodyFault, courriel: m.emailFault };
  const error = (field: RemarkFault) => (faults.includes(field) ? messages[field] : undefined);
  return (
    <section class="stack is-close" aria-labelledby="faire">
      <h2 id="faire">{m.title}</h2>
      <ErrorSummary page={page} errors={faults.map((field) => ({ field, message: messages[field] }))} />
      {told && (
        <Notice page={page} kind="attention">
          <p>{told}</p>
        </Notice>
      )}
      <form class="stack" method="post" action={href(page, action)} novalidate>
        {mark && <FormSignsFields page={page} mark={mark} />}
        <RadioGroup
          page={page}
          name="sujet"
          label={m.topic}
          value={typed.topic}
          error={error('sujet')}
          options={TOPIC_CODES.map((value) => ({
            value,
            label: TOPICS[value][page.locale],
            hint: TOPICS[value].shown ? undefined : m.private,
          }))}
        />
        <TextArea
          page={page}
          name="texte"
          label={m.body}
          hint={m.bodyHint}
          value={typed.body}
          error={error('texte')}
          rows={5}
          maxLength={LONGEST_BODY}
        />
        {mark && (
          <>
            <TextField
              page={page}
              name="auteur"
              autocomplete="nickname"
              label={m.author}
              hint={m.authorHint}
              optional
              value={typed.author}
              maxLength={60}
            />
            <TextField
              page={page}
              name="courriel"
              type="email"
              autocomplete="email"
              label={m.email}
              hint={m.emailHint}
              value={typed.email}
              error={error('courriel')}
              maxLength={254}
            />
          </>
        )}
        <p class="hint">
          {atOnce ? m.atOnce : m.firstLook} {m.licence}
        </p>
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
    </section>
  );
}
