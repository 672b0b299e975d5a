-- Replaying the revisions of the values of networks gives the values. Rows: values for which it does not.
with told as (
  select distinct on (record_id, change ->> 'field')
    record_id, (change ->> 'field')::uuid as field_id, change -> 'to' as value, change ->> 'visibility' as visibility
  from network_revision, jsonb_array_elements(changes) change
  order by record_id, change ->> 'field', number desc
)
select coalesce(told.record_id, network_value.record_id) as record_id,
  coalesce(told.field_id, network_value.field_id) as field_id
from (select * from told where value <> 'null'::jsonb) told
full join network_value using (record_id, field_id)
where told.value is distinct from network_value.value
  or told.visibility is distinct from network_value.visibility;
