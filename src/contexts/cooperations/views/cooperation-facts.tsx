import { href, type Page } from '../../../kernel/page.ts';
import { CARRYING, LEGAL_FORMS, MODELS, THEMES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { WithAcronyms } from '../../../ui/abbr.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Tag, Tags } from '../../../ui/tag.tsx';
import { RecordLinks, recordWords } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Cooperation } from '../domain/cooperation.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface CooperationFactsProps {
  page: Page;
  document: Cooperation;
  territories: TerritoryIndex;
  approximate: boolean;
}

/** The facts of a cooperation, each under its name; what is not known is said. */
export function CooperationFacts({ page, document, territories, approximate }: CooperationFactsProps) {
  const m = say(page.locale, { fr, en });
  const shared = recordWords(page);
  const list = (param: string, value: string) => `${href(page, '/cooperations')}?${param}=${value}`;
  const places = document.territories.map((id) => (
    <Tag href={list('territoire', id)}>{territories.label(id, page.locale)}</Tag>
  ));
  return (
    <section class="record-facts">
      <h2>{shared.about}</h2>
      <DefinitionList
        page={page}
        facts={[
          { term: shared.territories, value: places.length > 0 && <Tags>{places}</Tags> },
          {
            term: m.models,
            value: document.models.length > 0 && (
              <Tags>
                {document.models.map((model) => (
                  <Tag href={list('modele', model)}>{MODELS[model][page.locale]}</Tag>
                ))}
              </Tags>
            ),
          },
          {
            term: shared.themes,
            value: document.themes.length > 0 && (
              <Tags>
                {document.themes.map((theme) => (
                  <Tag href={list('theme', theme)}>{THEMES[theme][page.locale]}</Tag>
                ))}
              </Tags>
            ),
          },
          { term: m.born, value: document.born },
          {
            term: m.carrying,
            value: document.carrying && <WithAcronyms text={CARRYING[document.carrying][page.locale]} />,
          },
          {
            term: m.legalForm,
            value: document.legalForm && <WithAcronyms text={LEGAL_FORMS[document.legalForm][page.locale]} />,
          },
          {
            term: m.newWorksites,
            value: document.newWorksites === undefined ? null : document.newWorksites ? m.yes : m.no,
          },
          ...(document.links.length > 0
            ? [{ term: shared.links, value: <RecordLinks page={page} document={document} /> }]
            : []),
        ]}
      />
      <p>
        <a
          href={`${href(page, '/carte')}${document.territories[0] ? `?territoire=${document.territories[0]}` : ''}`}
        >
          {shared.onMap}
        </a>
        {approximate && <span class="hint"> {shared.approximate}</span>}
      </p>
    </section>
  );
}
