import { COMPETENCES } from '../../../kernel/competences.ts';
import { displayNames } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { AUDIENCES, DURATIONS, NEEDS } from '../../../kernel/resource-terms.ts';
import { STAGES, type Terms, THEMES } from '../../../kernel/vocabulary.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { recordWords } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { creators } from '../domain/citation.ts';
import type { Resource } from '../domain/resource.ts';
import { words } from './words.ts';

interface FactsProps {
  page: Page;
  document: Resource;
  territories: TerritoryIndex;
}

/** A work's facts; of what few records tell, only what is told. */
export function ResourceFacts({ page, document, territories }: FactsProps) {
  const m = words(page);
  const shared = recordWords(page);
  const languages = displayNames(page.locale, { type: 'language' });
  const named = (terms: Terms, codes: readonly string[]) =>
    codes.map((code) => terms[code]?.[page.locale] ?? code).join(', ');
  const told = [
    { term: m.stages, value: named(STAGES, document.stages) },
    { term: m.needs, value: named(NEEDS, document.needs) },
    { term: m.functions, value: named(FUNCTIONS, document.functions) },
    { term: m.competences, value: named(COMPETENCES, document.competences) },
    { term: m.audiences, value: named(AUDIENCES, document.audiences) },
    { term: m.duration, value: document.duration && DURATIONS[document.duration][page.locale] },
    {
      term: shared.territories,
      value: document.territories.map((id) => territories.label(id, page.locale)).join(', '),
    },
    {
      term: m.doi,
      value: document.doi && <a href={`https://doi.org/${document.doi}`}>{document.doi}</a>,
    },
    { term: m.isbn, value: document.isbn },
  ].filter(({ value }) => value);
  return (
    <section class="record-facts">
      <h2>{shared.about}</h2>
      <DefinitionList
        page={page}
        facts={[
          { term: m.authors, value: creators(document).join(', ') },
          { term: m.year, value: document.year },
          { term: m.language, value: languages.of(document.language) },
          { term: m.licence, value: document.workLicence ?? m.licenceUnknown },
          { term: shared.themes, value: named(THEMES, document.themes) },
          ...told,
        ]}
      />
    </section>
  );
}
