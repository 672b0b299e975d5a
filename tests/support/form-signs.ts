/** What a form bears to say when it was shown, as if it had been open for a while. */
import { formMark } from '../../src/contexts/conduct/public.ts';
import type { TestApp } from './app.ts';

export const shownAgo = ({ services }: Pick<TestApp, 'services'>, seconds: number): string =>
  formMark(services.secret, new Date(services.clock().getTime() - seconds * 1000));
