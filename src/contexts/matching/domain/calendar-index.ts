/** How every programme stands on a day: worked out once a day, then programme by programme as they change. */
import { type Bits, clearBit, setBit } from '../../../kernel/bits.ts';
import { type Programme, standingOf } from '../../programmes/public.ts';
import { calendarRank } from './rank.ts';

export interface CalendarDay {
  closed: Bits;
  later: Bits;
  unknown: Bits;
  /** By position, as `calendarRank`. */
  rank: Uint8Array;
}

const DAYS_KEPT = 3;

export class CalendarIndex {
  private readonly days = new Map<string, CalendarDay>();
  private readonly programmes: (Programme | undefined)[] = [];

  put(position: number, programme: Programme | undefined): void {
    this.programmes[position] = programme;
    for (const [today, day] of this.days) {
      if (position >= day.rank.length) this.days.delete(today);
      else mark(day, position, programme, today);
    }
  }

  /** `words`: the length of the bitmaps. */
  on(today: string, words: number): CalendarDay {
    const known = this.days.get(today);
    if (known?.closed.length === words) return known;
    const day: CalendarDay = {
      closed: new Uint32Array(words),
      later: new Uint32Array(words),
      unknown: new Uint32Array(words),
      rank: new Uint8Array(words * 32),
    };
    this.programmes.forEach((programme, position) => {
      mark(day, position, programme, today);
    });
    if (this.days.size >= DAYS_KEPT) this.days.clear();
    this.days.set(today, day);
    return day;
  }
}

function mark(day: CalendarDay, position: number, programme: Programme | undefined, today: string): void {
  for (const bits of [day.closed, day.later, day.unknown]) clearBit(bits, position);
  if (!programme) return;
  const standing = standingOf(programme, today);
  day.rank[position] = calendarRank(standing);
  if (standing.openness === 'closed') setBit(day.closed, position);
  if (standing.openness === 'opens_soon') setBit(day.later, position);
  if (standing.openness === 'unknown') setBit(day.unknown, position);
}
