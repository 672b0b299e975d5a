-- Whoever a record names is there. Rows: links that lead nowhere.
select record_link.from_id, record_link.to_id, record_link.relation
from record_link
left join record on record.id = record_link.to_id
where record.id is null;
