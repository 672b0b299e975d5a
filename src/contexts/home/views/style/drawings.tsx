import { GradientBars } from '../../../../ui/gradient-bars.tsx';
import { StagePath } from '../../../../ui/stage-path.tsx';
import { GRADIENTS_EXAMPLE, HISTORY_EXAMPLE } from './examples.ts';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Drawings({ page }: SectionProps) {
  const m = styleWords(page).drawings;
  const history = HISTORY_EXAMPLE.map((passage, index) =>
    index === HISTORY_EXAMPLE.length - 1 ? { ...passage, note: m.stageNote } : passage,
  );
  return (
    <>
      <Specimen title={m.large}>
        <GradientBars
          page={page}
          lang={page.locale}
          gradients={{ ...GRADIENTS_EXAMPLE, economy: { position: 50, note: m.note } }}
        />
      </Specimen>
      <Specimen title={m.unknown}>
        <GradientBars page={page} gradients={{ purpose: { position: 100 } }} />
      </Specimen>
      <Specimen title={m.small}>
        <div class="actions">
          <GradientBars page={page} size="small" gradients={GRADIENTS_EXAMPLE} />
          <GradientBars
            page={page}
            size="small"
            gradients={{ model: { position: 0 }, economy: { position: 100 } }}
          />
          <GradientBars page={page} size="small" gradients={{}} />
          <StagePath page={page} size="small" passages={HISTORY_EXAMPLE} />
          <StagePath page={page} size="small" passages={HISTORY_EXAMPLE.slice(0, 1)} />
          <StagePath page={page} size="small" passages={[]} />
        </div>
      </Specimen>
      <Specimen title={m.stageLarge}>
        <StagePath page={page} passages={history} lang={page.locale} />
      </Specimen>
      <Specimen title={m.stageOne}>
        <StagePath page={page} passages={[{ stage: 'scaling' }]} />
      </Specimen>
      <Specimen title={m.stageNone}>
        <StagePath page={page} passages={[]} />
      </Specimen>
    </>
  );
}
