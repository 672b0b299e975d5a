/**
 * The signature of a cooperation: its three gradients as three small bars, each with a mark. The same drawing in
 * lists (`small`) and on pages (`large`, with words). What is not known is a dotted bar without a mark, and is said.
 */
import { contentLang } from '../kernel/page.ts';
import { GRADIENTS, type Gradient } from '../kernel/vocabulary.ts';
import { GradientBar } from './gradient-bar.tsx';
import { leaning, polesOf } from './gradient-words.ts';
import { type Reader, words } from './words.ts';

export type Positions = Readonly<
  Partial<Record<Gradient, { position: number; note?: string | undefined } | undefined>>
>;

interface GradientBarsProps {
  page: Reader;
  gradients: Positions;
  size?: 'small' | 'large' | undefined;
  /** Language of the notes; that of records unless said otherwise. */
  lang?: string | undefined;
}

/** As far from the edge as the first stage of the path that stands beside, in lists. */
const SMALL_MARGIN = 12.5;
export const ALL_GRADIENTS = ['model', 'purpose', 'economy'] as const satisfies readonly Gradient[];

export function GradientBars({
  page,
  gradients,
  size = 'large',
  lang = contentLang(page),
}: GradientBarsProps) {
  if (size === 'large')
    return (
      <dl class="gradients">
        {ALL_GRADIENTS.map((gradient) => (
          <Row page={page} gradient={gradient} known={gradients[gradient]} lang={lang} />
        ))}
      </dl>
    );
  return (
    <svg class="gradient-bars" width="88" height="30" role="img">
      <title>{inWords(page, gradients)}</title>
      {ALL_GRADIENTS.map((gradient, index) => (
        <GradientBar
          y={5 + 10 * index}
          radius={4}
          margin={SMALL_MARGIN}
          position={gradients[gradient]?.position}
        />
      ))}
    </svg>
  );
}

/** The three positions as one text, for those who do not see the drawing. */
export const inWords = (page: Reader, gradients: Positions): string =>
  `${ALL_GRADIENTS.map((gradient) => {
    const known = gradients[gradient];
    const m = words(page);
    const said = known ? leaning(page, known.position, polesOf(page, gradient)) : m.gradient.unknownShort;
    return `${m.list.group(GRADIENTS[gradient].label[page.locale])} ${said}`;
  }).join('. ')}.`;

interface RowProps {
  page: Reader;
  gradient: Gradient;
  known: Positions[Gradient];
  lang: string | undefined;
}

function Row({ page, gradient, known, lang }: RowProps) {
  const m = words(page).gradient;
  const poles = polesOf(page, gradient);
  return (
    <div class="gradient">
      <dt>{GRADIENTS[gradient].label[page.locale]}</dt>
      <dd class={known ? 'gradient-said' : 'gradient-said is-unknown'}>
        {known ? leaning(page, known.position, poles) : m.unknown}
        {known && <span class="visually-hidden"> ({m.position(known.position, ...poles)})</span>}
      </dd>
      <dd class="gradient-drawn" aria-hidden="true">
        <svg width="100%" height="20" aria-hidden="true">
          <GradientBar y={10} radius={7} margin={1} position={known?.position} />
        </svg>
        <span>{poles[0]}</span>
        <span>{poles[1]}</span>
      </dd>
      {known?.note && (
        <dd class="gradient-note" lang={lang}>
          {known.note}
        </dd>
      )}
    </div>
  );
}
