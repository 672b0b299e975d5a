/**
 * Who takes part in a cooperation, as roots around it. A drawing for the eye, beside the list that says the same
 * with links; drawn once for wide screens and once for narrow ones, so that its words are never too small.
 */
import { contentLang } from '../kernel/page.ts';
import type { NetworkNode } from './network-columns.ts';
import { layoutNetwork, MOST_NODES } from './network-layout.ts';
import { NetworkSvg } from './network-svg.tsx';
import { type Reader, words } from './words.ts';

interface NetworkDrawingProps {
  page: Reader;
  centre: string;
  /** Most important first: beyond 24, the others are told to be in the list only. */
  nodes: readonly NetworkNode[];
  /** Language of the names; that of records unless said otherwise. */
  lang?: string | undefined;
}

export function NetworkDrawing({ page, centre, nodes, lang = contentLang(page) }: NetworkDrawingProps) {
  const m = words(page).network;
  if (nodes.length === 0) return <p class="is-unknown">{m.empty}</p>;
  const name = `${m.describe(centre, nodes.length)}. ${m.listed}`;
  const draw = (shape: 'wide' | 'narrow') => layoutNetwork(centre, nodes, { shape, continued: m.continued });
  return (
    <figure class="network">
      <NetworkSvg layout={draw('wide')} shape="wide" name={name} lang={lang} />
      <NetworkSvg layout={draw('narrow')} shape="narrow" name={name} lang={lang} />
      {nodes.length > MOST_NODES && <figcaption>{m.beyond(nodes.length - MOST_NODES)}</figcaption>}
    </figure>
  );
}
