/**
 * Another look at a decision: asked once by whom it concerns, given by somebody else than the one who took it. What can
 * be looked at again, by the word of its address.
 */
export const MATTERS = {
  proposition: 'proposal',
  remarque: 'remark',
  sanction: 'sanction',
  garde: 'claim',
} as const;
export type MatterWord = keyof typeof MATTERS;
export type MatterKind = (typeof MATTERS)[MatterWord];

export const isMatterWord = (text: string): text is MatterWord => Object.hasOwn(MATTERS, text);

/** `proposal:<id>`. */
export type About = `${MatterKind}:${string}`;

export function readAbout(text: string): { kind: MatterKind; id: string } | null {
  const [kind = '', id = ''] = text.split(':');
  const known = Object.values(MATTERS).find((each) => each === kind);
  return known && id !== '' ? { kind: known, id } : null;
}

export type AppealState = 'open' | 'upheld' | 'overturned';
