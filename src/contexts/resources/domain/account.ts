/**
 * The account of an experience, told under seven headings so that others can weigh what would hold for them. What did
 * not work has its own place, and as much room as the rest: a failure told is worth as much as a success (issue 6).
 */
import { z } from 'zod';
import type { Label } from '../../../kernel/locale.ts';

export const ACCOUNT_PARTS = [
  'context',
  'attempted',
  'worked',
  'notWorked',
  'conditions',
  'costAndTime',
  'otherwise',
] as const;
export type AccountPart = (typeof ACCOUNT_PARTS)[number];

const told = z.string().trim().min(1).max(10_000).optional();

export const account = z
  .strictObject({
    context: told,
    attempted: told,
    worked: told,
    notWorked: told,
    conditions: told,
    costAndTime: told,
    otherwise: told,
  })
  .meta({ description: 'An account of an experience, in Markdown, part by part.' });
export type Account = z.infer<typeof account>;

export const ACCOUNT_LABELS: Readonly<Record<AccountPart, Label>> = {
  context: { fr: 'Le contexte', en: 'The context' },
  attempted: { fr: 'Ce que nous avons tenté', en: 'What we attempted' },
  worked: { fr: 'Ce qui a marché', en: 'What worked' },
  notWorked: { fr: 'Ce qui n’a pas marché', en: 'What did not work' },
  conditions: { fr: 'Ce qu’il faut pour refaire ailleurs', en: 'What it takes to do it elsewhere' },
  costAndTime: { fr: 'Coût et temps', en: 'Cost and time' },
  otherwise: { fr: 'Ce que nous ferions autrement', en: 'What we would do otherwise' },
};

export const ACCOUNT_HINTS: Readonly<Record<AccountPart, Label>> = {
  context: {
    fr: 'Le lieu, les personnes, la situation de départ, depuis quand.',
    en: 'The place, the people, the situation at the start, since when.',
  },
  attempted: { fr: 'Ce que vous vouliez changer, et comment.', en: 'What you wanted to change, and how.' },
  worked: { fr: 'Et à quoi vous le voyez.', en: 'And how you can tell.' },
  notWorked: {
    fr: 'Sans chercher de coupable : ce qui a bloqué, ce qui s’est arrêté, ce que vous en comprenez.',
    en: 'Without looking for somebody to blame: what blocked, what stopped, what you make of it.',
  },
  conditions: {
    fr: 'Les soutiens, les compétences, le temps, le cadre sans lesquels cela ne tiendrait pas.',
    en: 'The support, skills, time and frame without which it would not hold.',
  },
  costAndTime: {
    fr: 'Argent, heures, bénévolat, durée : même à peu près.',
    en: 'Money, hours, volunteering, length: even roughly.',
  },
  otherwise: {
    fr: 'Ce que vous diriez à qui commence demain.',
    en: 'What you would say to somebody who begins tomorrow.',
  },
};

/** What must be told before an account is published: where it happened, what was attempted, and how it went. */
export function missingParts(told: Account, kind: 'experience' | 'failure'): AccountPart[] {
  const asked: AccountPart[] = ['context', 'attempted', kind === 'failure' ? 'notWorked' : 'worked'];
  return asked.filter((part) => !told[part]);
}
