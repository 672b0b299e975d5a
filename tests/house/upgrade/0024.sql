insert into signature (key, name, person_id)
select 'signature:' || n, 'Personne ' || n, 'personne-' || n from generate_series(1, 800) n;
insert into consent (subject, person_id, purpose, version, channel, given_at)
select 'person:personne-' || n, 'personne-' || n, 'account', '2026-01', 'mail', '2026-01-01' from generate_series(1, 2000) n;
insert into departure (at) select timestamptz '2026-01-01' + n * interval '1 day' from generate_series(1, 100) n;
insert into retention_run (rule, ran_at, erased, erased_in_all)
select 'regle-' || n, '2026-06-01', 1, n from generate_series(1, 12) n;
insert into privacy_request (id, right_asked, address, body, locale, token_hash, asked_at, confirmed_at, due_on)
select gen_random_uuid(), 'access', 'concernee' || n || '@example.org', 'Ce qui me concerne.', 'fr', sha256(('demande ' || n)::bytea),
  '2026-06-01', case when n % 2 = 0 then timestamptz '2026-06-01' end, case when n % 2 = 0 then date '2026-07-01' end
from generate_series(1, 200) n;
