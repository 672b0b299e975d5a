insert into link (address, host, rank, next_at, state, since, checked_at, failures)
select 'https://site-' || n || '.example/page', 'site-' || n || '.example', n % 9, '2030-01-01',
  case when n % 3 > 0 then 'alive' end, case when n % 3 > 0 then timestamptz '2026-01-01' end,
  case when n % 3 > 0 then timestamptz '2026-01-01' end, 0
from generate_series(1, 3000) n;
insert into link_use (record_id, address)
select id, 'https://site-' || 1 + ordinal % 3000 || '.example/page' from record;
