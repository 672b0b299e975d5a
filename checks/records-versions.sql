-- A record's version is its count of revisions, numbered from 1 without a gap. Rows: records for which it is not.
select record.id, record.version, count(revision.number) as revisions, max(revision.number) as last
from record
left join revision on revision.record_id = record.id
group by record.id, record.version
having record.version <> count(revision.number) or record.version is distinct from max(revision.number);
