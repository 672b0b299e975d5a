/** What a person may fill of a programme: who, where, when, for what, how much, on which terms. */
import type { RecordForm } from '../../records/public.ts';
import { SOURCES } from '../../records/public.ts';
import { APPLY, WHEN, WHO } from './form/access.ts';
import { MONEY } from './form/money.ts';
import { SUPPORT } from './form/support.ts';
import { WHAT } from './form/what.ts';

export const PROGRAMME_FORM: RecordForm = {
  kind: 'programme',
  groups: [WHAT, WHO, WHEN, MONEY, SUPPORT, APPLY, SOURCES],
};
