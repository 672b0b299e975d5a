-- What is inside a territory is inside all that contains it, and two territories never contain each other.
-- Rows: pairs for which this fails.
select outermost.ancestor_id, inner_pair.descendant_id, 'not transitive' as broken
from territory_closure inner_pair
join territory_closure outermost on outermost.descendant_id = inner_pair.ancestor_id
left join territory_closure held
  on held.ancestor_id = outermost.ancestor_id and held.descendant_id = inner_pair.descendant_id
where held.ancestor_id is null
union all
select one.ancestor_id, one.descendant_id, 'both ways'
from territory_closure one
join territory_closure other on other.ancestor_id = one.descendant_id and other.descendant_id = one.ancestor_id
where one.ancestor_id < one.descendant_id;
