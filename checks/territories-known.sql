-- Territories of records exist. Rows: records that name one that does not.
select record.id, record.kind, record.slug, named.territory
from record, unnest(record.territories) as named(territory)
left join territory on territory.id = named.territory
where territory.id is null;
