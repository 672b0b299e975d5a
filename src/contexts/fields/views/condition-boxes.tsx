/** On which condition a field is shown: boxes, grouped by what they ask of the record or of another field. */
import type { Page } from '../../../kernel/page.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { discoveryWords } from '../../discovery/public.ts';
import type { Typed } from '../../records/public.ts';
import type { Fact } from '../domain/condition.ts';
import { askedOf, type FieldKind, type FieldSet, type NetworkField } from '../domain/definition.ts';
import { answersOf } from '../domain/definition-faults.ts';
import { recordFacts } from '../domain/facts.ts';
import { first, ticked } from '../forms.ts';
import { words } from './words.ts';

interface ConditionBoxesProps {
  page: Page;
  set: Pick<FieldSet, 'fields'>;
  kind: FieldKind;
  field: NetworkField | null;
  typed: Typed;
  error: string | undefined;
}

interface Asked {
  fact: Fact;
  label: string;
  answers: readonly { code: string; label: string }[];
}

function factsAsked({ page, set, kind, field }: ConditionBoxesProps): Asked[] {
  const m = words(page);
  const { locale } = page;
  const own = askedOf(set, kind)
    .filter(({ code }) => code !== field?.code)
    .flatMap(({ code, definition }): Asked[] => {
      const answers = answersOf(definition);
      if (!answers) return [];
      const named = (answer: string) =>
        definition.type === 'yes_no'
          ? answer === 'yes'
            ? m.yes
            : m.no
          : (definition.choices.find((choice) => choice.code === answer)?.label[locale] ?? answer);
      return [
        {
          fact: `field.${code}`,
          label: m.field.ofField(definition.label[locale]),
          answers: answers.map((answer) => ({ code: answer, label: named(answer) })),
        },
      ];
    });
  const said = recordFacts(kind).flatMap(({ group, terms }): Asked[] =>
    terms === 'territories'
      ? []
      : [
          {
            fact: `record.${group}`,
            label: m.field.ofRecord(discoveryWords(page).group[group] ?? group),
            answers: Object.entries(terms).map(([code, label]) => ({ code, label: label[locale] })),
          },
        ],
  );
  return [...own, ...said];
}

export function ConditionBoxes(props: ConditionBoxesProps) {
  const { page, typed, error } = props;
  const m = words(page).field;
  const chosen = typed.get('condition') ?? [];
  return (
    <details class="record-part" id="condition" open={chosen.length > 0 || error !== undefined}>
      <summary>
        <h2 id="titre-condition">{m.condition}</h2>
      </summary>
      <fieldset class="record-part-fields" aria-labelledby="titre-condition">
        <p class="hint">{m.conditionHint}</p>
        {error && <p class="field-error">{error}</p>}
        {factsAsked(props).map(({ fact, label, answers }) => (
          <details class="picked" open={answers.some(({ code }) => chosen.includes(ticked(fact, code)))}>
            <summary>{label}</summary>
            <fieldset class="choices" aria-label={label}>
              {answers.map((answer) => {
                const value = ticked(fact, answer.code);
                const id = `condition-${value.replaceAll(/[^a-z0-9_-]/gi, '-')}`;
                return (
                  <div class="choice">
                    <input
                      type="checkbox"
                      name="condition"
                      id={id}
                      value={value}
                      checked={chosen.includes(value)}
                    />
                    <label for={id}>{answer.label}</label>
                  </div>
                );
              })}
            </fieldset>
          </details>
        ))}
        <RadioGroup
          page={page}
          name="lien"
          label={m.joint}
          optional
          options={[
            { value: 'all', label: m.all },
            { value: 'any', label: m.any },
          ]}
          value={first(typed, 'lien') || 'all'}
        />
      </fieldset>
    </details>
  );
}
