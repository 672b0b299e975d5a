insert into harvest_row (source, imported_id, record_id, raw, seen_at)
select 'source-' || ordinal % 3, ordinal::text, id, '{"id": "1", "name": "Aide"}', '2026-01-01' from record where kind = 'programme';
