/** What is to be mended in what was told of a transfer, in words. */
import type { Page } from '../../../kernel/page.ts';
import { contactInWords } from '../../conduct/public.ts';
import type { TransferFault, TypedTransfer } from '../forms/exchange-form.ts';
import { words } from './words.ts';

type Public = Pick<TypedTransfer, 'author'> & Partial<Pick<TypedTransfer, 'title' | 'adapted'>>;

export function transferFault(page: Page, field: TransferFault, typed: Public): string {
  const texts: Partial<Record<TransferFault, string | undefined>> = {
    titre: typed.title,
    adapte: typed.adapted,
    nom: typed.author,
  };
  return contactInWords(page, texts[field] ?? '') ?? words(page).transfer.fault[field];
}
