/**
 * What lists know of networks: which records are members, how, and what they say in public. Only what everybody sees is
 * ever a token, so that no count, filter or neighbour can tell what is kept among members.
 */
import type { Label } from '../../../kernel/locale.ts';
import type { Terms } from '../../../kernel/vocabulary.ts';
import type { FacetGroup } from '../../discovery/public.ts';
import type { FacetToken } from '../../records/public.ts';
import { askedOf, type FieldSet, hasChoices, type NetworkField } from './definition.ts';
import { WAYS, type Way } from './membership.ts';
import { type HeldValues, type RecordFacts, shownTo } from './shown.ts';
import { codesOf } from './value.ts';

export const NETWORK_PARAM = 'reseau';
const NETWORK: Label = { fr: 'Réseau ou territoire', en: 'Network or territory' };
const YES_NO: Terms = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } };
/** Networks whose own fields a list is filtered by at once. */
const MOST_AT_ONCE = 5;

const groupOf = (set: FieldSet, field: NetworkField) => `champ.${set.code}.${field.code}`;
export const waysGroup = (set: Pick<FieldSet, 'code'>) => `membre.${set.code}`;
const filledGroup = (set: Pick<FieldSet, 'code'>) => `rempli.${set.code}`;

/** The tokens of one record in one set. */
export function tokensIn(
  set: FieldSet,
  kind: string,
  way: Way,
  held: HeldValues,
  facts: RecordFacts,
): FacetToken[] {
  const shown = shownTo('public', askedOf(set, kind), held, facts);
  return [
    `${NETWORK_PARAM}:${set.code}`,
    `${waysGroup(set)}:${way}`,
    ...shown.flatMap(({ field, value }): FacetToken[] =>
      value === null
        ? []
        : [
            `${filledGroup(set)}:${field.code}`,
            ...codesOf(field.definition, value).map((code): FacetToken => `${groupOf(set, field)}:${code}`),
          ],
    ),
  ];
}

/** How many members show a value of a field to everybody. */
export const filledToken = (set: Pick<FieldSet, 'code'>, field: Pick<NetworkField, 'code'>): FacetToken =>
  `${filledGroup(set)}:${field.code}`;

/** How a record is a member, read off its tokens; null when it is none. */
export function wayIn(set: Pick<FieldSet, 'code'>, tokens: readonly string[]): Way | null {
  const prefix = `${waysGroup(set)}:`;
  const token = tokens.find((each) => each.startsWith(prefix));
  return WAYS.find((way) => way === token?.slice(prefix.length)) ?? null;
}

/** Whether lists can be filtered by a field: everybody sees it, and its values are a closed list. */
export const isFacet = ({ definition: { type, visibility } }: NetworkField): boolean =>
  visibility === 'public' && (type === 'yes_no' || type === 'territory' || hasChoices(type));

/** The groups that a list of this kind is filtered by beside its own: the networks, then the fields of those chosen. */
export function groupsIn(
  sets: readonly FieldSet[],
  kind: string,
  chosen: readonly string[],
): readonly FacetGroup[] {
  const asking = sets.filter((set) => askedOf(set, kind).length > 0);
  if (asking.length === 0) return [];
  const terms: Terms = Object.fromEntries(asking.map(({ code, name }) => [code, name]));
  return [
    { param: NETWORK_PARAM, group: NETWORK_PARAM, terms, label: NETWORK },
    ...asking
      .filter(({ code }) => chosen.includes(code))
      .slice(0, MOST_AT_ONCE)
      .flatMap((set) =>
        askedOf(set, kind)
          .filter(isFacet)
          .map((field) => groupFor(set, field)),
      ),
  ];
}

function groupFor(set: FieldSet, field: NetworkField): FacetGroup {
  const { type, choices, label } = field.definition;
  return {
    param: columnOf(set, field),
    group: groupOf(set, field),
    label,
    terms:
      type === 'territory'
        ? 'territories'
        : type === 'yes_no'
          ? YES_NO
          : Object.fromEntries(choices.map((choice) => [choice.code, choice.label])),
  };
}

/** Its name in addresses, exports and forms: `coorace:accueil`. */
export const columnOf = (set: Pick<FieldSet, 'code'>, field: Pick<NetworkField, 'code'>): string =>
  `${set.code}:${field.code}`;
