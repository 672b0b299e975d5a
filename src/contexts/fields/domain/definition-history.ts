/** What a field was at each of its versions. */
import type { Definition } from './definition.ts';

export interface DefinitionState {
  definition: Definition;
  position: number;
  retired: boolean;
}

export interface DefinitionChange {
  fieldId: string;
  number: number;
  at: Date;
  author: string;
  before: DefinitionState | null;
  after: DefinitionState;
}

/** The parts that differ between two states. */
export function partsChanged({ before, after }: Pick<DefinitionChange, 'before' | 'after'>): string[] {
  if (!before) return [];
  const parts = [...new Set([...Object.keys(before.definition), ...Object.keys(after.definition)])];
  const said = (state: DefinitionState, part: string) =>
    JSON.stringify(state.definition[part as keyof Definition] ?? null);
  return [
    ...parts.filter((part) => said(before, part) !== said(after, part)),
    ...(before.position === after.position ? [] : ['position']),
    ...(before.retired === after.retired ? [] : ['retired']),
  ];
}
