import type { Page } from '../../../kernel/page.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { type Suggestion, TerritoryField } from '../../territories/public.ts';
import type { Question } from '../domain/questions.ts';
import { PLACE_CHOICE } from '../forms.ts';
import { words } from './words.ts';

interface PlaceFieldProps {
  page: Page;
  question: Question;
  value: string;
  /** The places that bear the name typed, when there are several. */
  places: readonly Suggestion[];
  error: string | undefined;
}

/** The place as text, and, when several bear that name, the choice among them. */
export function PlaceField({ page, question, value, places, error }: PlaceFieldProps) {
  const m = words(page).form;
  return (
    <>
      <TerritoryField
        page={page}
        name={question.code}
        label={question.label[page.locale]}
        hint={`${question.why[page.locale]} ${m.placeHint}`}
        value={value}
        error={error}
        optional
      />
      {places.length > 0 && (
        <RadioGroup
          page={page}
          name={PLACE_CHOICE}
          label={m.placeChoice}
          options={[
            ...places.map(({ id, label }) => ({ value: id, label })),
            { value: '', label: m.otherPlace },
          ]}
        />
      )}
    </>
  );
}
