/** What this context stands on. */
import type { Operator } from '../../../kernel/operator.ts';
import type { Processing } from '../../../kernel/processing.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Post } from '../../../platform/mail/post.ts';
import type { Measures } from '../domain/measures.ts';

export interface PrivacyNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  register: readonly Processing[];
  operator: Operator;
  measures: Measures;
  post: Post;
}
