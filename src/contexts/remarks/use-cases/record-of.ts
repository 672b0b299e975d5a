/** The record that a remark is about, with its address and whose business it is. */
import { type Ground, groundOf } from '../../contributions/public.ts';
import { recordsById } from '../../records/public.ts';
import type { Remark } from '../queries.ts';
import type { RemarkNeeds } from './needs.ts';

export async function recordOf(
  needs: Pick<RemarkNeeds, 'db' | 'kinds' | 'around'>,
  { recordId }: Pick<Remark, 'recordId'>,
): Promise<{ name: string; path: string; ground: Ground } | null> {
  const [record] = await recordsById(needs.db, [recordId]);
  if (!record) return null;
  return {
    name: String(record.document.name),
    path: `${needs.kinds[record.kind].path}/${record.slug}`,
    ground: groundOf(needs, record.id, record.document),
  };
}
