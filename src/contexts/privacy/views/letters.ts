/** Letters about personal data. */
import { WARNED_DAYS } from '../domain/inactive.ts';
import { words } from './words.ts';

/** Nobody knows which language the person reads: in both. */
export function inactivityLetter(baseUrl: string): { subject: string; text: string } {
  const [fr, en] = [words({ locale: 'fr' }).mail, words({ locale: 'en' }).mail];
  return {
    subject: `${fr.inactiveSubject} / ${en.inactiveSubject}`,
    text: `${fr.inactive(`${baseUrl}/connexion`, WARNED_DAYS)}\n---\n\n${en.inactive(`${baseUrl}/en/connexion`, WARNED_DAYS)}`,
  };
}
