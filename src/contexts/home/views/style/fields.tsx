import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Fields({ page }: SectionProps) {
  const m = styleWords(page).fields;
  const forms = [
    { value: 'informal', label: m.informal },
    { value: 'association', label: m.association },
    { value: 'scic', label: m.scic },
  ];
  return (
    <>
      <Specimen title={m.texts}>
        <div class="form">
          <TextField page={page} name="nom" label={m.name} hint={m.nameHint} autocomplete="off" />
          <TextField page={page} name="nom-rempli" label={m.name} value={m.nameValue} autocomplete="off" />
          <TextField
            page={page}
            name="courriel"
            label={m.email}
            type="email"
            value={m.emailValue}
            error={m.emailError}
            autocomplete="email"
          />
          <TextField
            page={page}
            name="naissance"
            label={m.year}
            inputmode="numeric"
            size={6}
            maxLength={4}
            autocomplete="off"
            optional
          />
          <TextArea page={page} name="oeuvre" label={m.work} hint={m.workHint} rows={3} optional />
        </div>
      </Specimen>
      <Specimen title={m.list}>
        <div class="form">
          <Select page={page} name="forme" label={m.legalForm} options={forms} unknown="unknown" />
          <Select page={page} name="forme-choisie" label={m.legalForm} options={forms} value="scic" />
        </div>
      </Specimen>
      <Specimen title={m.suggestions}>
        <div class="form">
          <TextField page={page} name="commune" label={m.place} value="saint" autocomplete="off" optional />
          <ul class="suggestions" aria-label={m.suggestionsFor}>
            <li>Saint-Exemple (35)</li>
            <li class="is-active">Saint-Exemple-sur-Vallée (49)</li>
          </ul>
        </div>
      </Specimen>
    </>
  );
}
