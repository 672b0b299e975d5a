import { STAGES } from '../../../../kernel/vocabulary.ts';
import { BarChart } from '../../../../ui/bar-chart.tsx';
import { MapShell } from '../../../../ui/map-shell.tsx';
import { NetworkDrawing } from '../../../../ui/network-drawing.tsx';
import { type SectionProps, Specimen, styleWords } from './specimen.tsx';

export function Networks({ page }: SectionProps) {
  const m = styleWords(page).networks;
  const ties = [m.facilitation, m.funding, m.funding, m.funding, ...Array(4).fill(m.partnership), m.research];
  const nodes = m.names.map((label, index) => ({
    label,
    tie: ties[index] ?? m.partnership,
    detail: index === 1 ? m.also : undefined,
  }));
  const many = Array.from({ length: 31 }, (_, index) => ({
    label: m.member(index + 1),
    tie: [m.partnership, m.funding][index % 2] ?? m.partnership,
  }));
  return (
    <>
      <Specimen title={m.network}>
        <NetworkDrawing page={page} centre={m.centre} nodes={nodes} lang={page.locale} />
      </Specimen>
      <Specimen title={m.many}>
        <NetworkDrawing page={page} centre={m.centre} nodes={many} lang={page.locale} />
      </Specimen>
      <Specimen title={m.chart}>
        <BarChart
          page={page}
          id="graphique-exemple"
          caption={m.caption}
          heads={[m.stage, m.count]}
          bars={[
            { label: STAGES.emergence[page.locale], value: 6 },
            { label: STAGES.creation[page.locale], value: 1240 },
            { label: STAGES.consolidation[page.locale], value: 870 },
            { label: STAGES.scaling[page.locale], value: null },
          ]}
        />
      </Specimen>
      <Specimen title={m.map}>
        <MapShell page={page} island="" size="small" caption={m.mapCaption} listHref="#lists">
          <p>{m.mapWithout}</p>
        </MapShell>
      </Specimen>
    </>
  );
}
