/**
 * A result as data, for the holder of its address and for whoever was given it to read (`resultat.json`; its shape is
 * described in the README of this context). Names are in the language of the address, codes are the same in both.
 */
import type { Locale } from '../../../kernel/locale.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { GROUPS } from '../../matching/public.ts';
import type { Diagnosis } from './diagnosis.ts';
import { needsOf } from './needs.ts';
import type { Pack } from './pack.ts';

export const RESULT_FORMAT = 'terreau-diagnosis/2';

interface Told {
  locale: Locale;
  label: (id: TerritoryId) => string;
  /** The day of the result, as `2026-11-22`. */
  day: string;
  stored: { rulePack: string; updatedAt: Date; commonAt: Date | null; expiresAt: Date };
}

export function resultDocument(pack: Pack, diagnosis: Diagnosis, { locale, label, day, stored }: Told) {
  const { situation, verdicts, lines, next } = diagnosis;
  const needs = (['support', 'funding'] as const).flatMap((kind) =>
    needsOf(verdicts, kind).map(({ need }) => ({ code: need.code, kind, name: need.label[locale] })),
  );
  return {
    format: RESULT_FORMAT,
    day,
    rules: { version: pack.version, answeredUnder: stored.rulePack },
    answers: {
      facts: situation.facts,
      places: situation.places.map((id) => ({ id, name: label(id) })),
      work: situation.work,
      changedAt: stored.updatedAt.toISOString(),
      commonPositionAt: stored.commonAt?.toISOString() ?? null,
      keptUntil: stored.expiresAt.toISOString(),
    },
    needs,
    rows: verdicts.map(({ row, truth, missing }) => ({ code: row.code, truth, missing })),
    fundability: lines.map(({ line, level, missing }) => ({ code: line.code, level, missing })),
    nextQuestion: next?.question.code ?? null,
    programmes: programmesIn(diagnosis),
    levers: leversIn(diagnosis),
  };
}

/** How many programmes of a group are written out; `count` tells how many there are, the pages show them all. */
const WRITTEN = 200;

/** Programmes by what stands between them and the collective, in the order of the page. */
const programmesIn = ({ matching }: Diagnosis) =>
  Object.fromEntries(
    GROUPS.map((group) => [
      group,
      {
        count: matching.counts[group],
        first: matching.top(group, WRITTEN).map(({ offer, standing, conditions, fit, next }) => ({
          path: offer.path,
          name: offer.document.name,
          openness: standing.openness,
          conditions: conditions.map(({ code, truth }) => ({ code, truth })),
          meets: fit.needs,
          next,
        })),
      },
    ]),
  );

/** Which change of situation would open how many programmes, and close how many. */
const leversIn = ({ levers }: Diagnosis) =>
  levers.map((effect) => ({
    levers: effect.levers.map(({ code }) => code),
    opens: effect.opens,
    later: effect.later,
    toCheck: effect.checks,
    closes: effect.closes,
  }));
