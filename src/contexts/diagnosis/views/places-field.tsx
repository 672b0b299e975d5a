import type { Page } from '../../../kernel/page.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TerritoryField } from '../../territories/public.ts';
import type { Question } from '../domain/questions.ts';
import { MOST_PLACES, placeChoice, placeField } from '../forms/places.ts';
import type { Fault, FormReading } from '../forms.ts';
import { words } from './words.ts';

interface PlacesFieldProps {
  page: Page;
  question: Question;
  values: readonly string[];
  /** The places that bear the name typed, when there are several, by field. */
  choices: FormReading['choices'];
  faults: readonly Fault[];
}

const FIELDS_AT_FIRST = 2;

/** Each place in a field of its own, one field more than are filled; where several bear the name, a choice. */
export function PlacesField({ page, question, values, choices, faults }: PlacesFieldProps) {
  const m = words(page);
  const fields = Math.min(MOST_PLACES, Math.max(FIELDS_AT_FIRST, values.length + 1));
  return (
    <>
      {Array.from({ length: fields }, (_, index) => {
        const error = faults.find(({ field }) => field === placeField(index));
        const among = choices.get(index) ?? [];
        return (
          <>
            <TerritoryField
              page={page}
              name={placeField(index)}
              label={index === 0 ? question.label[page.locale] : m.form.otherPlaceLabel(index + 1)}
              hint={index === 0 ? `${question.why[page.locale]} ${m.form.placeHint}` : undefined}
              value={values[index]}
              error={error && m.fault[error.fault]}
              optional
            />
            {among.length > 0 && (
              <RadioGroup
                page={page}
                name={placeChoice(index)}
                label={m.form.placeChoice}
                options={[
                  ...among.map(({ id, label }) => ({ value: id, label })),
                  { value: '', label: m.form.otherPlace },
                ]}
              />
            )}
          </>
        );
      })}
      <p class="field-hint">
        {values.length >= MOST_PLACES ? m.form.placesFull(MOST_PLACES) : m.form.morePlaces}
      </p>
    </>
  );
}
