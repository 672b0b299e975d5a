-- What lists and links rest on is what the document says. Rows: records for which it is not.
select id, kind, slug
from record
where name is distinct from document ->> 'name'
  or summary is distinct from document ->> 'summary'
  or to_jsonb(territories) is distinct from coalesce(document -> 'territories', '[]'::jsonb)
  or (lon is null) <> (lat is null);
