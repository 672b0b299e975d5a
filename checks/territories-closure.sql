-- The closure is about territories that exist, each in itself and in France. Rows: ends that lead nowhere, and
-- territories left out.
select ancestor_id, descendant_id, 'unknown end' as broken
from territory_closure
left join territory ancestor on ancestor.id = ancestor_id
left join territory descendant on descendant.id = descendant_id
where ancestor.id is null or descendant.id is null
union all
select must.ancestor_id, must.id, 'missing'
from (
  select id, id as ancestor_id from territory
  union all
  select id, 'pays-FR' from territory where id <> 'pays-FR'
) must
left join territory_closure held on held.ancestor_id = must.ancestor_id and held.descendant_id = must.id
where held.ancestor_id is null;
