-- A database of the first schema, full: the shipped records twenty times over, with their histories, and what visitors left.
create temporary table twin as
  select record.id as from_id, gen_random_uuid() as id, n from record, generate_series(1, 20) n;

insert into record (id, kind, slug, document, version, name, name_key, summary, card, facets, territories, lon, lat,
  approximate, search, created_at, updated_at, changed)
select twin.id, kind, slug || '-jumelle-' || n, document, version, name, name_key, summary, card, facets, territories, lon,
  lat, approximate, search, created_at, updated_at, changed
from twin join record on record.id = twin.from_id;

insert into revision (record_id, number, at, author, reason, changes)
select twin.id, number, at, author, reason, changes from twin join revision on revision.record_id = twin.from_id;

insert into record_link (from_id, to_id, relation)
select twin.id, to_id, relation from twin join record_link on record_link.from_id = twin.from_id;

insert into record_import (record_id, source, document, imported_at)
select id, 'jumelles', document, created_at from record on conflict do nothing;

insert into record_former_slug (kind, slug, record_id)
select kind, 'ancienne-' || ordinal, id from record where ordinal % 7 = 0;

insert into catalogue_load (digest, loaded_at, report)
select md5(n::text), timestamptz '2025-01-01' + n * interval '1 day', '{"created": 1}' from generate_series(1, 200) n;

insert into diagnosis (token_hash, answers, place, rule_pack, created_at, updated_at, expires_at)
select sha256(('point ' || n)::bytea), case n % 3 when 0 then '{}' else '{"stage": "emergence", "purpose": 40}' end::jsonb,
  case n % 2 when 0 then 'commune-35238' end, '1.0.0', timestamptz '2026-01-01' + n * interval '1 minute',
  timestamptz '2026-02-01' + n * interval '1 minute', timestamptz '2030-01-01'
from generate_series(1, 5000) n;
