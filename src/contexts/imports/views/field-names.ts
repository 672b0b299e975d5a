import type { Page } from '../../../kernel/page.ts';
import { fieldsFor, type GuessedKind } from '../../harvest/public.ts';
import { words } from './words.ts';

/** Fields of a record in words, parted by commas. */
export const fieldNames = (
  page: Pick<Page, 'locale'>,
  kind: GuessedKind,
  fields: readonly string[],
): string =>
  fields
    .map(
      (field) =>
        fieldsFor(kind).find((each) => each.field === field)?.label[page.locale] ??
        words(page).fieldNames[field] ??
        field,
    )
    .join(', ');
