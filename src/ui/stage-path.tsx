/**
 * The stage of a cooperation as a path of four, with dates. `small` for lists: the path alone. `large` for pages:
 * the path, the dates under each stage, and the passages one by one, in words.
 */
import { contentLang } from '../kernel/page.ts';
import { STAGES, type Stage } from '../kernel/vocabulary.ts';
import { StageHistory } from './stage-history.tsx';
import { ALL_STAGES, type Passage, stageMoves } from './stage-moves.ts';
import { StageTrack } from './stage-track.tsx';
import { type Reader, words } from './words.ts';

interface StagePathProps {
  page: Reader;
  /** Oldest first; the last is the present stage. */
  passages: readonly Passage[];
  size?: 'small' | 'large' | undefined;
  /** Language of the notes; that of records unless said otherwise. */
  lang?: string | undefined;
}

export function StagePath({ page, passages, size = 'large', lang = contentLang(page) }: StagePathProps) {
  const moves = stageMoves(passages);
  if (size === 'small')
    return (
      <svg class="stage-track" width="88" height={18 + 5 * moves.back.length} role="img">
        <title>{nowInWords(page, passages)}</title>
        <StageTrack moves={moves} radius={5} y={9} />
      </svg>
    );
  return (
    <div class="stage-path">
      <svg class="stage-track" width="100%" height={34 + 10 * moves.back.length} aria-hidden="true">
        <StageTrack moves={moves} radius={9} y={17} />
      </svg>
      <ol>
        {ALL_STAGES.map((stage, place) => (
          <Station page={page} stage={stage} current={place === moves.current} passages={passages} />
        ))}
      </ol>
      <StageHistory page={page} passages={passages} lang={lang} />
    </div>
  );
}

/** `Aujourd’hui : Création`, or that it is not known. */
export function nowInWords(page: Reader, passages: readonly Passage[]): string {
  const m = words(page).stage;
  const last = passages.at(-1);
  return last ? m.now(STAGES[last.stage][page.locale]) : m.unknown;
}

interface StationProps {
  page: Reader;
  stage: Stage;
  current: boolean;
  passages: readonly Passage[];
}

function Station({ page, stage, current, passages }: StationProps) {
  const dates = passages.filter((passage) => passage.stage === stage).flatMap(({ since }) => since ?? []);
  return (
    <li class={current ? 'station is-current' : 'station'}>
      <span class="station-name">{STAGES[stage][page.locale]}</span>
      {current && <span class="visually-hidden">, {words(page).stage.current}</span>}
      {dates.length > 0 && <span class="station-dates">{dates.map(yearOf).join(', ')}</span>}
    </li>
  );
}

/** Four columns hold years; the history below tells days and months. */
const yearOf = (date: string): string => date.slice(0, 4);
