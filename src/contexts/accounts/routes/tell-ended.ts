/** Tells a person by letter that a role of theirs ended, when somebody else ended it. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { readEmail } from '../domain/email.ts';
import { emailOf } from '../queries.ts';
import type { RelationNow } from '../store/relations.ts';
import { subjectNames } from '../use-cases/subject-names.ts';
import { words } from '../views/words.ts';

interface TellNeeds {
  db: Database;
  territories: TerritoryIndex;
  post: Post;
}

export async function tellEnded(
  needs: TellNeeds,
  { personId, role, subject }: RelationNow,
  { reason, locale }: { reason: string; locale: Locale },
): Promise<void> {
  const to = readEmail((await emailOf(needs.db, personId)) ?? '');
  if (!to || reason === '') return;
  const m = words({ locale }).administration;
  const name = (await subjectNames(needs, [subject], locale))(subject);
  needs.post({ to, locale, subject: m.endedSubject, text: m.endedMail(m.roleOf(role, name), reason) });
}
