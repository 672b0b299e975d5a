/** Computable conditions, each kept once with the programmes that state it: judged once for all of them. */
import { type Bits, setBit } from '../../../kernel/bits.ts';
import type { Criterion } from '../../programmes/public.ts';
import { criterionKey, judgeCriterion, type Subject, subjectOf } from './criterion.ts';
import type { Profile } from './profile.ts';

interface Stated {
  criterion: Criterion;
  positions: Set<number>;
}

export class CriteriaIndex {
  private readonly bySubject = new Map<Subject, Map<string, Stated>>();
  private readonly stated: (readonly Criterion[])[] = [];

  put(position: number, criteria: readonly Criterion[]): void {
    for (const criterion of this.stated[position] ?? []) {
      const conditions = this.bySubject.get(subjectOf(criterion));
      const known = conditions?.get(criterionKey(criterion));
      known?.positions.delete(position);
      if (known?.positions.size === 0) conditions?.delete(criterionKey(criterion));
    }
    for (const criterion of criteria) this.of(criterion).positions.add(position);
    this.stated[position] = criteria;
  }

  /** Those about which something is asked. */
  subjects(): Subject[] {
    return [...this.bySubject].flatMap(([subject, { size }]) => (size > 0 ? subject : []));
  }

  /** Marks the programmes of which a condition about a subject is no, and those of which one is unknown. */
  judge(subject: Subject, profile: Profile, { no, unknown }: { no: Bits; unknown: Bits }): void {
    for (const { criterion, positions } of this.bySubject.get(subject)?.values() ?? []) {
      const truth = judgeCriterion(criterion, profile);
      if (truth === 'yes') continue;
      const marked = truth === 'no' ? no : unknown;
      for (const position of positions) setBit(marked, position);
    }
  }

  private of(criterion: Criterion): Stated {
    const subject = subjectOf(criterion);
    const conditions = this.bySubject.get(subject) ?? new Map<string, Stated>();
    this.bySubject.set(subject, conditions);
    const key = criterionKey(criterion);
    const known = conditions.get(key) ?? { criterion, positions: new Set<number>() };
    conditions.set(key, known);
    return known;
  }
}
