insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
select gen_random_uuid(), 'personne-' || n, 'Programme', sha256(('api ' || n)::bytea), array['propose', 'edit'], '2026-06-01', '2027-05-01'
from generate_series(1, 300) n;
insert into api_answer (token_id, key, request_hash, status, headers, body, at)
select id, 'clef-' || n, sha256('requete'), 201, '{}', '{"status": "published"}', '2026-06-01' from api_token, generate_series(1, 5) n;
insert into webhook (id, person_id, address, events, state, told, failures, created_at)
select gen_random_uuid(), 'personne-' || n, 'https://crochet-' || n || '.example/', array['record.changed'], 'disabled', 0, 0, '2026-06-01'
from generate_series(1, 100) n;
insert into webhook_delivery (id, webhook_id, body, events, state, tries, outcome, created_at, done_at)
select gen_random_uuid(), id, '{}', 1, 'delivered', 1, '204', '2026-06-01', '2026-06-01' from webhook, generate_series(1, 10) n;
