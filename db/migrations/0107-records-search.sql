-- The words of titles alone: a search asks whether a title answers it whole, and how much else that title says.
-- Said in one statement, so that the rows written again here keep it beside the rest.
alter table record
  add column title_search tsvector generated always as (ts_filter(search, '{a}')) stored,
  alter column title_search set storage main;

-- The works whose files bear what is asked. The planner takes a table of vectors kept apart for a small one, and would
-- read the words of every file; the index alone is to answer.
create function works_with_files_bearing(asked tsquery) returns setof integer
  language sql stable strict
  set enable_seqscan = off
begin atomic
  select distinct ordinal from resource_file_use where search @@ asked;
end;
