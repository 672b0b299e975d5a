import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './field-words.tsx';
import { leaning } from './gradient-words.ts';
import { optionId } from './options.ts';
import { words } from './words.ts';

interface SliderProps extends FieldProps {
  /** What stands at 0 and at 100. */
  poles: readonly [string, string];
  /** A number from 0 to 100, the value of “I do not know”, or nothing yet. */
  value?: string | undefined;
  /** The value sent by “I do not know”. */
  unknown: string;
}

const STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/**
 * A slider between two poles, made of radio buttons on one line: one press or the arrow keys move it, no dragging,
 * no script. “I do not know” is one of them, so it can be taken back too.
 */
export function Slider({ poles, value, unknown, ...field }: SliderProps) {
  const { page, name, optional = false } = field;
  const steps = positions(value);
  return (
    <FieldGroup {...field} look="slider">
      <div class="slider">
        <p class="slider-poles" aria-hidden="true">
          <span>{poles[0]}</span>
          <span>{poles[1]}</span>
        </p>
        <div class="slider-track">
          {steps.map((step, index) => (
            <label class="slider-step">
              <input
                type="radio"
                name={name}
                id={optionId(name, index)}
                value={String(step)}
                checked={value === String(step)}
                required={!optional}
              />
              <span class="slider-words">
                {leaning(page, step, poles)} ({step})
              </span>
            </label>
          ))}
        </div>
        <Choice
          type="radio"
          name={name}
          id={optionId(name, steps.length)}
          option={{ value: unknown, label: words(page).form.unknown }}
          checked={value === unknown}
          required={!optional}
        />
      </div>
    </FieldGroup>
  );
}

/** The steps, and the position already given when it falls between two of them: it is never rounded away. */
function positions(value: string | undefined): readonly number[] {
  if (value === undefined || !/^\d{1,3}$/.test(value)) return STEPS;
  const given = Number(value);
  return given > 100 || STEPS.includes(given) ? STEPS : [...STEPS, given].sort((a, b) => a - b);
}
