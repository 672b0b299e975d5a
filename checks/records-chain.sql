-- Each change starts from what the one before it left. Rows: changes that do not.
with steps as (
  select record_id, number, change ->> 'field' as field, change -> 'from' as before, change -> 'to' as after
  from revision, jsonb_array_elements(changes) change
), chained as (
  select steps.*, lag(after) over (partition by record_id, field order by number) as left_by_last
  from steps
)
select record_id, number, field
from chained
where before is distinct from coalesce(left_by_last, 'null'::jsonb);
