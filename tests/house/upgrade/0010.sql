insert into alert (id, address, address_key, subject_kind, subject, locale, rhythm, asked_at, asks, confirmed_at, erase_at,
  due_on, memory, refusals, suspended_at)
select gen_random_uuid(), 'Personne' || n || '@example.org', 'personne' || n || '@example.org', 'list',
  '/financements?page=' || n, case n % 2 when 0 then 'fr' else 'en' end, case n % 3 when 0 then 'daily' else 'weekly' end,
  '2026-01-01', 1, case when n % 4 > 0 then timestamptz '2026-01-02' end, case when n % 4 = 0 then timestamptz '2030-01-02' end,
  case when n % 4 > 0 then date '2030-01-03' end, case when n % 4 > 0 then '{}'::jsonb end, 0, null
from generate_series(1, 2000) n;
insert into alert_token (hash, alert_id, purpose, expires_at)
select sha256((id || purpose)::bytea), id, purpose, '2030-01-01' from alert, unnest(array['manage', 'unsubscribe']) purpose;
insert into alert_digest (alert_id, id, items, more, memory)
select id, gen_random_uuid(), '[]', 0, '{}' from alert where confirmed_at is not null limit 300;
