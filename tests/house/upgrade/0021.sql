insert into proposal (id, kind, record_id, base_version, changes, name, territories, reason, source, author, person_id, email,
  locale, token_hash, state, created_at, decided_at, decided_by, decision, taken)
select gen_random_uuid(), kind, id, version, jsonb_build_array(jsonb_build_object('field', 'summary', 'from', summary, 'to', 'Autre')),
  name, territories, 'une coquille', null, 'Une passante', case when ordinal % 2 = 0 then 'personne-' || 1 + ordinal % 2000 end,
  case when ordinal % 2 > 0 then 'passante' || ordinal || '@example.org' end, 'fr', sha256(('proposition ' || ordinal)::bytea),
  state, '2026-06-01', decided, case when decided is not null then 'personne-1' end, null,
  case when state = 'accepted' then array['summary'] end
from record, lateral (select (array['open', 'unconfirmed', 'accepted', 'refused', 'withdrawn'])[1 + ordinal % 5] as state) s,
  lateral (select case when s.state in ('accepted', 'refused', 'withdrawn') then timestamptz '2026-06-02' end as decided) d
where ordinal % 4 = 0;
insert into proposal_comment (proposal_id, at, author, person_id, body)
select id, '2026-06-01', 'Une passante', person_id, 'D’où vient ce chiffre ?' from proposal;
