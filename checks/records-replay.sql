-- Replaying the revisions of a record gives its present document. Rows: records for which it does not.
with told as (
  select distinct on (record_id, change ->> 'field')
    record_id, change ->> 'field' as field, change -> 'to' as value
  from revision, jsonb_array_elements(changes) change
  order by record_id, change ->> 'field', number desc
), replayed as (
  select record_id, coalesce(jsonb_object_agg(field, value) filter (where value <> 'null'::jsonb), '{}'::jsonb) as document
  from told
  group by record_id
)
select record.id, record.kind, record.slug
from record
left join replayed on replayed.record_id = record.id
where replayed.document is distinct from record.document;
