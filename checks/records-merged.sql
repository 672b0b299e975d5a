-- A record stands merged when, and only when, a merge that was not undone says so; nobody names it any more; and
-- what it was merged into is followed to a record that stands. Rows: records for which this fails.
select record.id, record.slug, 'no merge says so' as broken
from record
left join record_merge merge
  on merge.merged_id = record.id and merge.undone_at is null and merge.into_id = record.merged_into
where record.merged_into is not null and merge.id is null
union all
select record.id, record.slug, 'merged, yet stands'
from record_merge merge
join record on record.id = merge.merged_id
where merge.undone_at is null and record.merged_into is distinct from merge.into_id
union all
select record.id, record.slug, 'still named'
from record
join record_link link on link.to_id = record.id
where record.merged_into is not null
union all
select record.id, record.slug, 'merged in a circle'
from record
join record other on other.id = record.merged_into
where other.merged_into = record.id;
