import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Frame } from '../domain/frame.ts';
import { competenceName } from '../domain/shipped-frame.ts';
import type { StatementFault, TypedStatement } from '../forms.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface GivePageProps {
  page: Page;
  frame: Frame;
  /** Who asks, as they call their position. */
  name: string;
  typed: TypedStatement;
  faults: readonly StatementFault[];
  state: 'asked' | 'given' | 'shown';
}

/** A peer says what they saw, and agrees that it be shown. */
export function GivePage({ page, frame, name, typed, faults, state }: GivePageProps) {
  const m = words(page).give;
  const colon = page.locale === 'fr' ? '\u00a0: ' : ': ';
  const error = (field: StatementFault['field']) => {
    const found = faults.find((one) => one.field === field);
    return found && m.fault[found.fault];
  };
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead(name)} secret>
      <ErrorSummary
        page={page}
        errors={faults.map(({ field, fault }) => ({
          field,
          message: m.faultsOf[field] + colon + m.fault[fault],
        }))}
      />
      {state !== 'asked' && faults.length === 0 && (
        <Notice page={page} kind="done">
          <p>{state === 'shown' ? m.shown : m.sent}</p>
        </Notice>
      )}
      <p>{m.rules}</p>
      <form method="post" action={href(page, page.path)} class="form-group">
        <TextArea
          page={page}
          name="texte"
          label={m.words}
          hint={m.wordsHint}
          value={typed.words}
          error={error('texte')}
          maxLength={1000}
        />
        <CheckboxGroup
          page={page}
          name="competence"
          label={m.competences}
          options={frame.competences.map((one) => ({
            value: one.code,
            label: competenceName(one)[page.locale],
          }))}
          values={typed.competences}
        />
        <TextField
          page={page}
          name="contexte"
          label={m.context}
          value={typed.context}
          error={error('contexte')}
          autocomplete="off"
          maxLength={300}
          optional
        />
        <TextField
          page={page}
          name="auteur"
          label={m.author}
          hint={m.authorHint}
          value={typed.author}
          error={error('auteur')}
          autocomplete="name"
          maxLength={120}
        />
        <CheckboxGroup
          page={page}
          name="accord"
          label={m.consentLegend}
          error={error('accord')}
          options={[{ value: 'oui', label: m.consent }]}
          values={typed.agreed ? ['oui'] : []}
        />
        <p class="actions">
          <Button look="bold">{state === 'asked' ? m.submit : m.again}</Button>
        </p>
      </form>
      {state !== 'asked' && (
        <form method="post" action={href(page, `${page.path}/retrait`)}>
          <Button look="quiet">{m.takeBack}</Button>
        </form>
      )}
    </TradesFrame>
  );
}
