-- Merges that were undone: the two records stand.
insert into record_merge (id, merged_id, into_id, at, author, reason, rewritten, undone_at, undone_by)
select gen_random_uuid(), one.id, other.id, '2026-06-01', 'personne-1', 'la même', '[]', '2026-06-02', 'personne-1'
from record one join record other on other.kind = one.kind and other.ordinal = one.ordinal + 1 where one.ordinal % 11 = 0;
