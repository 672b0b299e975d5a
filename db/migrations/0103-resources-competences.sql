-- One list of competences: works of the library bear the codes of the trades, as offers of peers and trainings do.
create function pg_temp.present(codes jsonb) returns jsonb language sql immutable as $$
  select case when jsonb_typeof(codes) = 'array' then (
    select coalesce(jsonb_agg(case code
      when '"territory"' then '"territory_knowledge"'
      when '"local_authorities"' then '"consultation"'
      else code end order by place), '[]')
    from jsonb_array_elements(codes) with ordinality each (code, place)
  ) else codes end
$$;

create temporary table refiled on commit drop as
select id, version + 1 as number, document -> 'competences' as before, pg_temp.present(document -> 'competences') as after
from record
where kind = 'resource' and document -> 'competences' ?| array['territory', 'local_authorities'];

-- The change is told in the history of each, so that it replays to what the record says.
insert into revision (record_id, number, at, author, reason, changes)
select id, number, now(), 'Terreau', 'Une seule liste de compétences pour les ressources, les formations et les pairs.',
  jsonb_build_array(jsonb_build_object('field', 'competences', 'from', before, 'to', after))
from refiled;

update data_version set value = value + 1 where exists (select from refiled);
update record
set document = jsonb_set(document, '{competences}', after),
  facets = array_replace(array_replace(facets, 'competence:territory', 'competence:territory_knowledge'),
    'competence:local_authorities', 'competence:consultation'),
  version = number,
  updated_at = now(),
  changed = (select value from data_version)
from refiled
where refiled.id = record.id;

update record_import
set document = jsonb_set(document, '{competences}', pg_temp.present(document -> 'competences'))
where document -> 'competences' ?| array['territory', 'local_authorities'];

update proposal
set changes = (
  select jsonb_agg(case when change ->> 'field' = 'competences'
    then change || jsonb_build_object('from', pg_temp.present(change -> 'from'), 'to', pg_temp.present(change -> 'to'))
    else change end order by place)
  from jsonb_array_elements(changes) with ordinality each (change, place)
)
where kind = 'resource' and changes @> '[{"field": "competences"}]';

drop function pg_temp.present(jsonb);
