-- A search reads the words of the records that stand, and of no other. Rows: records for which it does not.
select record.id, record.kind, record.slug
from record
  left join record_search found on found.ordinal = record.ordinal
where case
  when record.merged_into is null and record.removed is null and not record.withdrawn
    then (found.kind, found.name_key, found.search)
      is distinct from (record.kind, record.name_key collate "C", record.search)
  else found.ordinal is not null
end;
