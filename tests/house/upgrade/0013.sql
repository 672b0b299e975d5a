insert into diagnosis_link (diagnosis_id, kind, nonce, token_hash, created_at)
select id, kind, substr(sha256((id || kind)::bytea), 1, 24), sha256((kind || id)::bytea), '2026-03-01'
from diagnosis, unnest(array['share', 'invitation']) kind where id % 5 = 0;
insert into diagnosis_voice (diagnosis_id, token_hash, answers, shown)
select id, sha256((id || ' voix ' || n)::bytea), '{"stage": "creation"}', '{"stage": "creation"}'
from diagnosis, generate_series(1, 4) n where id % 5 = 0;
