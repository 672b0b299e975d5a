import { DefinitionList } from '../../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Progress } from '../../../../ui/progress.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Mistakes({ page }: SectionProps) {
  const { mistakes: m, fields, choices } = styleWords(page);
  const errors = [
    { field: 'courriel', message: fields.emailError },
    { field: 'economie', message: choices.economyError },
  ];
  return (
    <>
      <Specimen title={m.summary}>
        <ErrorSummary page={page} errors={errors} focus={false} />
      </Specimen>
      <Specimen title={m.progress}>
        <div class="form">
          <Progress page={page} current={2} total={5} label={m.step} />
        </div>
      </Specimen>
      <Specimen title={m.review}>
        <DefinitionList
          page={page}
          facts={[
            { term: fields.name, value: fields.nameValue, action: <a href="#nom">{m.change}</a> },
            { term: fields.legalForm, value: null, action: <a href="#forme">{m.change}</a> },
          ]}
        />
      </Specimen>
    </>
  );
}
