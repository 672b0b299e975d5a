/** What a run of the pages measured, stage by stage. */
import type { RecordKind } from '../src/contexts/records/public.ts';
import type { ExportFigures } from './export.ts';
import type { Measured } from './inside/measure-inside.ts';
import type { TileFigures } from './inside/measure-tiles.ts';
import type { PageFigures, PageName } from './pages.ts';
import type { Memory } from './parts/app.ts';
import type { StartFigures } from './starts.ts';
import type { Weight } from './weights.ts';

export interface SizeFigures {
  records: number;
  kind: RecordKind;
  pages: Record<PageName, PageFigures>;
  inside: Measured[];
}

export interface StageFigures {
  /** All made-up records together. */
  records: number;
  /** Seconds to make and write those that the stage before did not have; null when they were there. */
  filled: number | null;
  added: number;
  /** Milliseconds to read the indexes. */
  indexed: number;
  atRest: Memory;
  underLoad: Memory;
  sizes: SizeFigures[];
  csv: ExportFigures;
  tiles: TileFigures;
}

export interface Results {
  /** ISO instant. */
  when: string;
  machine: string;
  /** Processes that wanted a core, over a minute: before the run, and after. More than the cores: a busy machine. */
  load: { before: number; after: number };
  stages: StageFigures[];
  starts: StartFigures;
  weights: Weight[];
}
