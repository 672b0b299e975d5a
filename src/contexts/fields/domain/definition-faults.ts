/** What of a definition does not hold among the other fields of its set; codes of messages, by path. */
import { leavesOf } from './condition.ts';
import { type Definition, type FieldKind, hasChoices, type NetworkField } from './definition.ts';
import { recordFacts } from './facts.ts';

/** The answers that a field can be asked about: a closed list, or null. */
export function answersOf({ type, choices }: Definition): readonly string[] | null {
  if (type === 'yes_no') return ['yes', 'no'];
  return hasChoices(type) ? choices.map(({ code }) => code) : null;
}

/** `siblings`: the other fields asked of the same kind. */
export function faultsOf(
  { condition }: Definition,
  kind: FieldKind,
  siblings: readonly NetworkField[],
): { path: string; fault: string }[] {
  if (!condition) return [];
  return leavesOf(condition).flatMap(({ fact, value }) => {
    const code = fact.slice(fact.indexOf('.') + 1);
    const known = fact.startsWith('field.')
      ? fieldAnswers(siblings.find((field) => field.code === code))
      : recordAnswers(kind, code);
    if (known === null) return [{ path: 'condition', fault: 'unknown_fact' }];
    return value.every((each) => known.includes(each))
      ? []
      : [{ path: 'condition', fault: 'unknown_answer' }];
  });
}

const fieldAnswers = (field: NetworkField | undefined) => (field ? answersOf(field.definition) : null);

function recordAnswers(kind: FieldKind, group: string): readonly string[] | null {
  const terms = recordFacts(kind).find((each) => each.group === group)?.terms;
  return terms && terms !== 'territories' ? Object.keys(terms) : null;
}
