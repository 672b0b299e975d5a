import type { Move, StageMoves } from './stage-moves.ts';

interface StageTrackProps {
  moves: StageMoves;
  /** Radius of a stage on the path; all else follows. */
  radius: number;
  /** Depth at which the first move back runs under the path; each further one runs lower. */
  y: number;
}

/** Where the four stages stand, in hundredths of the width: the middles of four equal columns. */
const at = (place: number) => `${12.5 + 25 * place}%`;
const PLACES = [0, 1, 2, 3];

/** The path itself, as wide as the drawing it stands in. Moves back run under the line, from right to left. */
export const StageTrack = ({ moves, radius, y }: StageTrackProps) => (
  <>
    <line class="track-line" x1={at(0)} x2={at(3)} y1={y} y2={y} />
    {moves.forward.map(({ from, to }) => (
      <line class="track-done" x1={at(from)} x2={at(to)} y1={y} y2={y} />
    ))}
    {moves.back.map((move, index) => (
      <Return move={move} y={y} depth={radius * (1.9 + index)} />
    ))}
    {PLACES.map((place) => (
      <>
        {place === moves.current && <circle class="track-halo" cx={at(place)} cy={y} r={radius * 1.6} />}
        <circle
          class={moves.reached.has(place) ? 'track-stage is-reached' : 'track-stage'}
          cx={at(place)}
          cy={y}
          r={place === moves.current ? radius : radius * 0.75}
        />
      </>
    ))}
  </>
);

const Return = ({ move, y, depth }: { move: Move; y: number; depth: number }) => (
  <g class="track-back">
    <line x1={at(move.from)} x2={at(move.from)} y1={y} y2={y + depth} />
    <line x1={at(move.from)} x2={at(move.to)} y1={y + depth} y2={y + depth} />
    <line x1={at(move.to)} x2={at(move.to)} y1={y + depth} y2={y} />
  </g>
);
