/** Within an exchange: what was passed on, what waits for a word, and the form that writes one down. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import type { FormError } from '../../../ui/error-summary.tsx';
import { describedBy } from '../../../ui/field.tsx';
import { errorId, FieldError, hintId } from '../../../ui/field-words.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import { FORMS } from '../domain/offer.ts';
import { type TransferSide, USEFUL } from '../domain/transfer.ts';
import type { TypedTransfer } from '../forms/exchange-form.ts';
import type { StoredTransfer } from '../queries/transfers.ts';
import { words } from './words.ts';

export interface TransferPartProps {
  page: Page;
  path: string;
  transfers: readonly StoredTransfer[];
  side: TransferSide;
  /** This side speaks for a record, whose name stands. */
  named: boolean;
  /** Whether anything may be written. */
  open: boolean;
  typed: TypedTransfer;
  errors: readonly FormError[];
}

export function TransferPart(props: TransferPartProps) {
  const { page, path, transfers, open, errors } = props;
  const m = words(page);
  return (
    <section aria-labelledby="transferts">
      <h2 id="transferts">{m.exchange.transfers}</h2>
      <p class="hint">{m.exchange.transfersHint}</p>
      {transfers.length > 0 && (
        <ul class="transfers" role="list">
          {transfers.map((transfer) => (
            <li>
              <p>
                <strong>{transfer.title}</strong>, {FORMS[transfer.form][page.locale]},{' '}
                <When page={page} date={transfer.happened} />. {m.transfer.state[transfer.state]}.
              </p>
              {transfer.adapted && <p>{transfer.adapted}</p>}
              {transfer.state === 'proposed' && <Waiting {...props} transfer={transfer} />}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <details open={errors.length > 0}>
          <summary>{m.transfer.add}</summary>
          <form class="stack" method="post" action={href(page, `${path}/transferts`)}>
            <Fields {...props} />
            <div class="actions">
              <Button look="bold">{m.transfer.submit}</Button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}

/** What is told of a transfer. `told`: outside an exchange, where the side is chosen in the same form. */
export function Fields({
  page,
  side,
  named,
  typed,
  errors,
  told = false,
}: Pick<TransferPartProps, 'page' | 'side' | 'named' | 'typed' | 'errors'> & { told?: boolean }) {
  const t = words(page).transfer;
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  return (
    <>
      <TextField
        page={page}
        name="titre"
        label={t.titleField}
        value={typed.title}
        autocomplete="off"
        maxLength={140}
        error={error('titre')}
      />
      <Select
        page={page}
        name="forme"
        label={t.form}
        options={Object.entries(FORMS).map(([value, label]) => ({ value, label: label[page.locale] }))}
        value={typed.form === '' ? undefined : typed.form}
        error={error('forme')}
      />
      <TextField
        page={page}
        name="quand"
        label={t.happened}
        hint={t.happenedHint}
        value={typed.happened}
        autocomplete="off"
        size={12}
        maxLength={10}
        error={error('quand')}
      />
      <TextArea
        page={page}
        name="adapte"
        label={t.adapted}
        hint={t.adaptedHint}
        value={typed.adapted}
        rows={3}
        maxLength={2000}
        error={error('adapte')}
        optional
      />
      {side === 'receiver' && (
        <RadioGroup
          page={page}
          name="utile"
          label={t.useful}
          {...(told && { hint: t.usefulHint })}
          options={USEFUL.map((value) => ({ value, label: t.usefulOf[value] }))}
          value={typed.useful}
          error={error('utile')}
        />
      )}
      {!named && (
        <TextField
          page={page}
          name="nom"
          label={t.name}
          hint={told ? `${t.nameOwn} ${t.nameHint}` : t.nameHint}
          value={typed.author}
          autocomplete="nickname"
          maxLength={60}
          error={error('nom')}
        />
      )}
    </>
  );
}

function Waiting(props: TransferPartProps & { transfer: StoredTransfer }) {
  const { page, path, side, named, open, transfer, typed } = props;
  const t = words(page).transfer;
  if (transfer.proposedBy === side || !open) return <p class="hint">{t.waitsOther}</p>;
  const to = `${path}/transferts/${transfer.id}`;
  return (
    <AnswerForm
      {...{ page, side, named }}
      path={to}
      id={transfer.id}
      author={typed.author}
      told={t.waitsYou}
    />
  );
}

interface AnswerFormProps extends Pick<TransferPartProps, 'page' | 'path' | 'side' | 'named'> {
  /** Of the transfer: several may wait on one page. */
  id: string;
  author: string;
  /** What is asked. */
  told: string;
  /** What was chosen, when it is shown again. */
  chosen?: string | undefined;
  /** What is to be mended, by field: `utile`, `nom`. */
  faults?: Readonly<Partial<Record<'utile' | 'nom', string>>> | undefined;
}

/** Confirms or refuses what the other side wrote down. */
export function AnswerForm(props: AnswerFormProps) {
  const { page, path, side, named, id: transfer, author, told, chosen, faults = {} } = props;
  const t = words(page).transfer;
  const id = `utile-${transfer}`;
  const name = `nom-${transfer}`;
  return (
    <form class="stack is-close" method="post" action={href(page, path)}>
      <p>{told}</p>
      {side === 'receiver' && (
        <fieldset
          class={faults.utile ? 'field has-error' : 'field'}
          aria-describedby={faults.utile ? errorId(id) : undefined}
        >
          <legend class="field-label">{t.useful}</legend>
          <FieldError page={page} name={id} error={faults.utile} />
          <div class="choices">
            {USEFUL.map((value) => (
              <div class="choice">
                <input
                  type="radio"
                  name="utile"
                  id={`${id}-${value}`}
                  value={value}
                  checked={chosen === value}
                />
                <label for={`${id}-${value}`}>{t.usefulOf[value]}</label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {!named && (
        <div class={faults.nom ? 'field has-error' : 'field'}>
          <label class="field-label" for={name}>
            {t.name}
          </label>
          <p class="hint" id={hintId(name)}>
            {t.nameHint}
          </p>
          <FieldError page={page} name={name} error={faults.nom} />
          <input
            class="control"
            type="text"
            id={name}
            aria-describedby={describedBy({ name, hint: t.nameHint, error: faults.nom })}
            aria-invalid={faults.nom ? 'true' : undefined}
            name="nom"
            value={author}
            autocomplete="nickname"
            maxLength={60}
          />
        </div>
      )}
      <div class="actions">
        <Button look="bold" name="geste" value="confirmer">
          {t.confirm}
        </Button>
        <Button name="geste" value="refuser">
          {t.refuse}
        </Button>
      </div>
    </form>
  );
}
