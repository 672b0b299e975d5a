import { withQuery } from '../../../../kernel/page.ts';
import { STAGES } from '../../../../kernel/vocabulary.ts';
import { Abbr } from '../../../../ui/abbr.tsx';
import { Card } from '../../../../ui/card.tsx';
import { ChosenFilters } from '../../../../ui/chosen-filters.tsx';
import { Columns } from '../../../../ui/columns.tsx';
import { type FacetGroup, Facets } from '../../../../ui/facets.tsx';
import { GradientBars } from '../../../../ui/gradient-bars.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import { ResultList } from '../../../../ui/result-list.tsx';
import { SignatureKey } from '../../../../ui/signature-key.tsx';
import { Sort } from '../../../../ui/sort.tsx';
import { StagePath } from '../../../../ui/stage-path.tsx';
import { ViewChoice } from '../../../../ui/view-choice.tsx';
import { GRADIENTS_EXAMPLE, HISTORY_EXAMPLE } from './examples.ts';
import { type SectionProps, styleWords } from './specimen.tsx';

export function Lists({ page }: SectionProps) {
  const { lists: m } = styleWords(page);
  const here = '#lists';
  const value = (label: string, count: number, selected = false) => ({ label, count, selected, href: here });
  const groups: FacetGroup[] = [
    {
      id: 'stade',
      label: m.stages,
      values: [
        value(STAGES.emergence[page.locale], 112, true),
        value(STAGES.creation[page.locale], 87),
        value(STAGES.scaling[page.locale], 0),
      ],
    },
    {
      id: 'region',
      label: m.regions,
      values: Array.from({ length: 11 }, (_, index) =>
        value(m.region(index + 1), 1240 - 110 * index, index === 9),
      ),
    },
  ];
  const signature = (known: boolean) => (
    <>
      <StagePath page={page} size="small" passages={known ? HISTORY_EXAMPLE : []} />
      <GradientBars page={page} size="small" gradients={known ? GRADIENTS_EXAMPLE : {}} />
    </>
  );
  const orders = [
    { value: 'pertinence', label: m.relevance },
    { value: 'nom', label: m.byName },
    { value: 'nouveaute', label: m.recent },
  ];
  return (
    <Columns aside={<Facets page={page} groups={groups} />}>
      <ChosenFilters page={page} groups={groups} clearHref={withQuery(page, {})} />
      <ResultList
        page={page}
        count={m.cooperations}
        legend={<SignatureKey page={page} />}
        tools={
          <>
            <Sort page={page} orders={orders} current="pertinence" />
            <ViewChoice page={page} listHref={here} mapHref={here} current="list" />
          </>
        }
      >
        <Card
          title={m.first}
          href={here}
          kicker={<Abbr>{m.kicker}</Abbr>}
          summary={m.firstSummary}
          facts={[m.place, m.since]}
          aside={signature(true)}
        />
        <Card title={m.second} href={here} summary={m.secondSummary} aside={signature(false)} />
        <Card title={m.third} href={here} summary={m.thirdSummary} facts={[m.place, m.approximateFact]} />
      </ResultList>
      <Pager page={page} current={5} last={24} />
    </Columns>
  );
}
