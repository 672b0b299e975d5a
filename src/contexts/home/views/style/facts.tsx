import { CARRYING } from '../../../../kernel/vocabulary.ts';
import { euros, number } from '../../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { DefinitionList } from '../../../../ui/definition-list.tsx';
import { Sources } from '../../../../ui/sources.tsx';
import { Table } from '../../../../ui/table.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Facts({ page }: SectionProps) {
  const { facts: m, lists, fields } = styleWords(page);
  const money = (amount: number) => euros(page.locale, amount * 100);
  const hours = (amount: number) => number(page.locale, amount);
  return (
    <>
      <Specimen title={m.list}>
        <DefinitionList
          page={page}
          facts={[
            { term: m.born, value: 2017 },
            { term: m.territory, value: lists.place },
            { term: m.carrying, value: CARRYING.citizen[page.locale] },
            { term: m.legalForm, value: null },
            { term: fields.work, value: lists.firstSummary },
          ]}
        />
      </Specimen>
      <Specimen title={m.table}>
        <Table
          id="tableau-exemple"
          caption={m.caption}
          columns={[
            { label: m.year },
            { label: m.grants, numeric: true },
            { label: m.gifts, numeric: true },
            { label: m.hours, numeric: true },
          ]}
          rows={[
            ['2025', money(18_000), money(2_450), hours(1_320)],
            ['2026', money(9_500), money(12_800), hours(960)],
          ]}
        />
      </Specimen>
      <Specimen title={m.sources}>
        <Sources
          page={page}
          sources={[
            { url: 'https://example.org/halles', title: m.sourceTitle, seen: '2026-10-04' },
            { url: 'https://www.example.org/annuaire' },
          ]}
          checked="2026-11-02"
          updated="2026-11-14"
          licence="licence-ouverte-2.0"
          lang={page.locale}
        >
          <ButtonLink href="#facts">{m.correct}</ButtonLink>
        </Sources>
      </Specimen>
      <Specimen title={m.noSource}>
        <Sources page={page} sources={[]} />
      </Specimen>
    </>
  );
}
