import { STAGES, THEMES } from '../../../../kernel/vocabulary.ts';
import { CheckboxGroup } from '../../../../ui/checkbox-group.tsx';
import { polesOf } from '../../../../ui/gradient-words.ts';
import { RadioGroup } from '../../../../ui/radio-group.tsx';
import { Slider } from '../../../../ui/slider.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Choices({ page }: SectionProps) {
  const m = styleWords(page).choices;
  const stages = [
    { value: 'emergence', label: STAGES.emergence[page.locale], hint: m.emergenceHint },
    { value: 'creation', label: STAGES.creation[page.locale], hint: m.creationHint },
    { value: 'consolidation', label: STAGES.consolidation[page.locale] },
  ];
  const themes = (['alimentation', 'habitat', 'bois'] as const).map((theme) => ({
    value: theme,
    label: THEMES[theme][page.locale],
  }));
  return (
    <>
      <Specimen title={m.one}>
        <div class="form">
          <RadioGroup
            page={page}
            name="stade"
            label={m.stage}
            options={stages}
            value="emergence"
            unknown="unknown"
          />
          <RadioGroup
            page={page}
            name="stade-manquant"
            label={m.stage}
            options={stages.slice(1)}
            error={m.missing}
            unknown="unknown"
          />
        </div>
      </Specimen>
      <Specimen title={m.several}>
        <div class="form">
          <CheckboxGroup
            page={page}
            name="themes"
            label={m.themes}
            hint={m.themesHint}
            options={[...themes, { value: 'autre', label: THEMES.autre[page.locale], disabled: true }]}
            values={['habitat']}
          />
        </div>
      </Specimen>
      <Specimen title={m.slider}>
        <div class="form">
          <Slider
            page={page}
            name="finalite"
            label={m.purpose}
            hint={m.purposeHint}
            poles={polesOf(page, 'purpose')}
            value="70"
            unknown="unknown"
          />
          <Slider
            page={page}
            name="economie"
            label={m.economy}
            poles={polesOf(page, 'economy')}
            error={m.economyError}
            unknown="unknown"
          />
          <Slider
            page={page}
            name="modele"
            label={m.model}
            poles={polesOf(page, 'model')}
            value="unknown"
            unknown="unknown"
          />
        </div>
      </Specimen>
    </>
  );
}
