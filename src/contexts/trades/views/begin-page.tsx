import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { BEGIN_PATH } from '../domain/addresses.ts';
import { aimsOf } from '../domain/aims.ts';
import type { Frame } from '../domain/frame.ts';
import type { Begun } from '../forms.ts';
import { TradesFrame } from './trades-frame.tsx';
import { words } from './words.ts';

interface BeginPageProps extends Pick<Begun, 'typed' | 'faults'> {
  page: Page;
  frame: Frame;
}

/** Before anything is kept: for whom, and which trade to look at. */
export function BeginPage({ page, frame, typed, faults }: BeginPageProps) {
  const m = words(page).begin;
  const colon = page.locale === 'fr' ? '\u00a0: ' : ': ';
  const errors = faults.map(({ field, fault }) => ({
    field,
    message: `${m.faultsOf[field]}${colon}${m.fault[fault]}`,
  }));
  const error = (field: string) => {
    const found = faults.find((one) => one.field === field);
    return found && m.fault[found.fault];
  };
  return (
    <TradesFrame page={page} title={m.title} lead={m.lead}>
      <ErrorSummary page={page} errors={errors} />
      <ul>
        {m.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <form method="post" action={href(page, BEGIN_PATH)} class="form-group">
        <input type="hidden" name="referentiel" value={frame.code} />
        <p class="hint">{m.frame(frame.name[page.locale])}</p>
        <RadioGroup
          page={page}
          name="forme"
          label={m.form}
          options={[
            { value: 'seul', label: m.alone, hint: m.aloneHint },
            { value: 'equipe', label: m.team, hint: m.teamHint },
          ]}
          value={typed.kind || undefined}
          error={error('forme')}
        />
        <RadioGroup
          page={page}
          name="metier"
          label={m.trade}
          hint={frame.trades.length > 0 ? m.tradeHint : `${m.tradeCommon} ${m.tradeHint}`}
          options={[
            ...aimsOf(frame).map(({ code, name }) => ({ value: code, label: name[page.locale] })),
            { value: '', label: m.tradeNone },
          ]}
          value={typed.trade}
          optional
        />
        <TextField
          page={page}
          name="nom"
          label={m.name}
          hint={m.nameHint}
          value={typed.name}
          error={error('nom')}
          autocomplete="off"
          maxLength={120}
          optional
        />
        <p class="actions">
          <Button look="bold">{m.submit}</Button>
        </p>
      </form>
    </TradesFrame>
  );
}
