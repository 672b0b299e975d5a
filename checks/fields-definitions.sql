-- The last change of each field is what the field is, and versions count changes without a gap. Rows: fields for which
-- it is not.
select field.id, field.code
from network_field field
left join lateral (
  select count(*) as changes, max(number) as last,
    (array_agg(after order by number desc))[1] as now
  from network_field_change where field_id = field.id
) told on true
where told.changes <> field.version or told.last is distinct from field.version
  or told.now is distinct from jsonb_build_object(
    'definition', field.definition, 'position', field.position, 'retired', field.retired);
