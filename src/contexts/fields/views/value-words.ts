/** A value, a type and a condition in the reader's words. */
import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { eurosExactly, number } from '../../../platform/i18n/say.ts';
import { discoveryWords, FACETS } from '../../discovery/public.ts';
import type { Json } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type Condition, leavesOf } from '../domain/condition.ts';
import type { Definition, FieldKind, NetworkField } from '../domain/definition.ts';
import { fitting } from '../domain/value.ts';
import { words } from './words.ts';

type Reader = Pick<Page, 'locale'>;
type Places = Pick<TerritoryIndex, 'label'>;

/** What a value says; one that does not fit its field any more is given as it was typed. */
export function valueInWords(
  page: Reader,
  territories: Places,
  definition: Definition,
  value: Json,
): string[] {
  const { locale } = page;
  const m = words(page);
  const fit = fitting(definition, value);
  if (fit === null)
    return [value].flat().map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)));
  const named = (code: Json) =>
    definition.choices.find((choice) => choice.code === code)?.label[locale] ?? String(code);
  switch (definition.type) {
    case 'yes_no':
      return [fit === true ? m.yes : m.no];
    case 'number':
      return [[number(locale, Number(fit)), definition.unit].filter(Boolean).join('\u00a0')];
    case 'amount':
      return [eurosExactly(locale, Number(fit))];
    case 'one_choice':
    case 'several_choices':
      return [fit].flat().map(named);
    case 'date':
      return [dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(String(fit)))];
    case 'territory': {
      const place = parseTerritoryId(String(fit));
      return [place ? territories.label(place, locale) : String(fit)];
    }
    default:
      return [String(fit)];
  }
}

/** `Étape : Émergence ou Création, et Accueil : Oui` */
export function conditionInWords(
  page: Reader,
  condition: Condition,
  kind: FieldKind,
  fields: readonly NetworkField[],
): string {
  const m = words(page);
  const or = page.locale === 'fr' ? ' ou ' : ' or ';
  const joint = 'all' in condition ? (page.locale === 'fr' ? ', et ' : ', and ') : or;
  const colon = page.locale === 'fr' ? '\u00a0: ' : ': ';
  return leavesOf(condition)
    .map(({ fact, value }) => {
      const code = fact.slice(fact.indexOf('.') + 1);
      if (fact.startsWith('record.')) {
        const terms = FACETS[kind].find(({ group }) => group === code)?.terms;
        const answers = value.map((each) =>
          terms && terms !== 'territories' ? (terms[each]?.[page.locale] ?? each) : each,
        );
        return `${discoveryWords(page).group[code] ?? code}${colon}${answers.join(or)}`;
      }
      const field = fields.find((each) => each.code === code);
      const answers = value.map((each) =>
        each === 'yes'
          ? m.yes
          : each === 'no'
            ? m.no
            : (field?.definition.choices.find((choice) => choice.code === each)?.label[page.locale] ?? each),
      );
      return `${field?.definition.label[page.locale] ?? code}${colon}${answers.join(or)}`;
    })
    .join(joint);
}
