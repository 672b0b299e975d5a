import { href, type Page } from '../../../kernel/page.ts';
import { LEGAL_FORMS, ORGANISATION_KINDS, THEMES } from '../../../kernel/vocabulary.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Abbr, WithAcronyms } from '../../../ui/abbr.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Tag, Tags } from '../../../ui/tag.tsx';
import { RecordLinks, recordWords } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Organisation } from '../domain/organisation.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface OrganisationFactsProps {
  page: Page;
  document: Organisation;
  territories: TerritoryIndex;
}

/** The facts of an organisation; where it sits and where it acts are two. */
export function OrganisationFacts({ page, document, territories }: OrganisationFactsProps) {
  const m = say(page.locale, { fr, en });
  const shared = recordWords(page);
  const list = (param: string, value: string) => `${href(page, '/organisations')}?${param}=${value}`;
  const { siren, siret, rna } = document;
  const registers = Object.entries({ SIREN: siren, SIRET: siret, RNA: rna }).filter(
    ([, value]) => value !== undefined,
  );
  const tags = (param: string, values: readonly string[], labels: (value: string) => string) =>
    values.length > 0 && (
      <Tags>
        {values.map((value) => (
          <Tag href={list(param, value)}>{labels(value)}</Tag>
        ))}
      </Tags>
    );
  return (
    <section class="record-facts">
      <h2>{shared.about}</h2>
      <DefinitionList
        page={page}
        facts={[
          {
            term: m.kinds,
            value: tags(
              'type',
              document.kinds,
              (kind) => ORGANISATION_KINDS[kind as keyof typeof ORGANISATION_KINDS][page.locale],
            ),
          },
          ...(document.alias ? [{ term: m.alias, value: document.alias }] : []),
          {
            term: m.acts,
            value: document.territories.length > 0 && (
              <Tags>
                {document.territories.map((id) => (
                  <Tag href={list('territoire', id)}>{territories.label(id, page.locale)}</Tag>
                ))}
              </Tags>
            ),
          },
          { term: m.seat, value: document.seat && territories.label(document.seat, page.locale) },
          {
            term: m.legalForm,
            value: document.legalForm && <WithAcronyms text={LEGAL_FORMS[document.legalForm][page.locale]} />,
          },
          {
            term: shared.themes,
            value: tags(
              'theme',
              document.themes,
              (theme) => THEMES[theme as keyof typeof THEMES][page.locale],
            ),
          },
          { term: m.born, value: document.born },
          ...(document.scale ? [{ term: m.scale, value: m.scales[document.scale] }] : []),
          ...(registers.length > 0
            ? [
                {
                  term: m.registers,
                  value: registers.map(([name, value]) => (
                    <span class="register">
                      <Abbr>{name}</Abbr> {value}{' '}
                    </span>
                  )),
                },
              ]
            : []),
          {
            term: shared.links,
            value: document.links.length > 0 && <RecordLinks page={page} document={document} />,
          },
        ]}
      />
    </section>
  );
}
