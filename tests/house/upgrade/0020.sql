insert into person (id, name, email, email_verified, totp_enabled, created_at, updated_at)
select 'personne-' || n, 'Personne ' || n, 'personne' || n || '@example.org', true, n % 10 = 0, '2026-01-01', '2026-06-01'
from generate_series(1, 2000) n;
insert into person_session (id, person_id, token, user_agent, strong_at, expires_at, created_at, updated_at)
select 'session-' || n, 'personne-' || n, md5(n::text), 'Firefox', case when n % 10 = 0 then timestamptz '2026-06-01' end,
  '2030-01-01', '2026-06-01', '2026-06-01' from generate_series(1, 1500) n;
insert into person_account (id, person_id, account_id, provider_id, created_at, updated_at)
select 'moyen-' || n, 'personne-' || n, n::text, 'magic-link', '2026-01-01', '2026-01-01' from generate_series(1, 500) n;
insert into person_link (id, identifier, value, expires_at, created_at, updated_at)
select 'lien-' || n, md5('lien ' || n), '{"email": "personne' || n || '@example.org"}', '2030-01-01', '2026-01-01', '2026-01-01'
from generate_series(1, 200) n;
insert into person_totp (id, person_id, secret, backup_codes, verified)
select 'totp-' || n, 'personne-' || n * 10, md5(n::text), md5(n::text), true from generate_series(1, 200) n;
insert into sign_in_request (at, email_hash, network_hash)
select '2026-06-01', sha256(n::text::bytea), sha256((n % 7)::text::bytea) from generate_series(1, 1000) n;
insert into passkey (id, person_id, label, public_key, counter, created_at)
select 'cle-' || n, 'personne-' || n, 'Téléphone', sha256(n::text::bytea), 0, '2026-05-01' from generate_series(1, 300) n;
insert into purpose_token (token_hash, purpose, data, person_id, created_at, expires_at)
select sha256(('jeton ' || n)::bytea), 'invitation', jsonb_build_object('email', 'invitee' || n || '@example.org', 'role',
  'curator', 'subject', 'shelf:resource', 'reason', 'essai'), 'personne-1', '2026-06-01', '2030-01-01' from generate_series(1, 100) n;
insert into relation (person_id, role, subject, state, reason, asked_at, decided_at, decided_by)
select 'personne-' || n, case when n = 1 then 'administrator' when n % 5 = 0 then 'moderator' else 'steward' end,
  case when n = 1 then null when n % 5 = 0 then 'territory:region-53' else 'record:' || (select id from record limit 1) end,
  case when n % 3 = 0 then 'asked' when n % 7 = 0 then 'ended' else 'held' end, 'essai', '2026-05-01',
  case when n % 3 > 0 then timestamptz '2026-05-02' end, case when n % 3 > 0 then 'instance' end
from generate_series(1, 1000) n;
insert into audit (at, actor, action, subject, detail)
select timestamptz '2026-01-01' + n * interval '1 hour', 'personne-' || n, 'granted', 'person:personne-' || n, '{"role": "steward"}'
from generate_series(1, 2000) n;
