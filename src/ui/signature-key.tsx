import { GRADIENTS, STAGES } from '../kernel/vocabulary.ts';
import { ALL_GRADIENTS, GradientBars } from './gradient-bars.tsx';
import { polesOf } from './gradient-words.ts';
import { ALL_STAGES } from './stage-moves.ts';
import { StagePath } from './stage-path.tsx';
import { type Reader, words } from './words.ts';

/** How to read the small drawings of a list, folded above it. */
export function SignatureKey({ page }: { page: Reader }) {
  const m = words(page).signature;
  const stages = ALL_STAGES.map((stage) => STAGES[stage][page.locale].toLowerCase()).join(', ');
  return (
    <details class="signature-key">
      <summary>{m.title}</summary>
      <div class="signature-line">
        <span aria-hidden="true">
          <StagePath page={page} size="small" passages={[{ stage: 'emergence' }, { stage: 'creation' }]} />
        </span>
        <p>{m.stage(stages)}</p>
      </div>
      <div class="signature-line">
        <span aria-hidden="true">
          <GradientBars
            page={page}
            size="small"
            gradients={{ model: { position: 25 }, purpose: { position: 80 } }}
          />
        </span>
        <div>
          <p>{m.gradients}</p>
          <ol>
            {ALL_GRADIENTS.map((gradient) => (
              <li>{m.gradient(GRADIENTS[gradient].label[page.locale], ...polesOf(page, gradient))}</li>
            ))}
          </ol>
          <p>{m.unknown}</p>
        </div>
      </div>
    </details>
  );
}
