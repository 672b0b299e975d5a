/** What to say beside a field, from the code of its fault. */
import type { Page } from '../../../kernel/page.ts';
import type { FormFault } from '../../records/public.ts';
import { words } from './words.ts';

type Reader = Pick<Page, 'locale'>;

/** `said`: the words at fault, told where a field holds several answers. */
export function faultInWords(page: Reader, fault: string, said?: string): string {
  const { fault: m, faultOf } = words(page);
  if (said !== undefined && fault in faultOf) return faultOf[fault as keyof typeof faultOf](said);
  return fault in m ? m[fault as keyof typeof m] : m.other;
}

/** All that is wrong with one field, each thing once; nothing when nothing is. */
export function faultsInWords(page: Reader, faults: readonly FormFault[], path: string): string | undefined {
  const told = faults
    .filter((each) => each.path === path)
    .map(({ fault, said }) => faultInWords(page, fault, said));
  return told.length > 0 ? [...new Set(told)].join(' ') : undefined;
}
