-- What a search reads of the records that stand, apart from the records themselves: a common word reads the vectors of
-- half of them, and a row of its own for each, small enough to be kept whole in its page, makes that several times
-- quicker (docs/benchmarks.md). Derived: two triggers write it, and copies of the base leave it out.
drop index record_search;
create table record_search (
  ordinal integer primary key references record (ordinal) on delete cascade,
  kind text not null,
  name_key text collate "C" not null,
  search tsvector not null,
  -- The words of the title alone: a search asks whether a title answers it whole, and how much else that title says.
  title tsvector not null generated always as (ts_filter(search, '{a}')) stored
);
-- Names are compared to put in order what answers as well: never fetched from elsewhere to be.
alter table record_search
  alter column name_key set storage plain,
  alter column search set storage main,
  alter column title set storage main;

insert into record_search (ordinal, kind, name_key, search)
  select ordinal, kind, name_key, search from record
  where merged_into is null and removed is null and not withdrawn;
create index record_search_words on record_search using gin (search);
analyze record_search;

-- Nothing reads the record's own vector in passing any more: it may stand apart from the row.
alter table record alter column search set storage extended;

create function add_record_search() returns trigger language plpgsql as $$
begin
  insert into record_search (ordinal, kind, name_key, search)
    select ordinal, kind, name_key, search from written
    where merged_into is null and removed is null and not withdrawn;
  return null;
end $$;
create trigger record_search_added after insert on record
  referencing new table as written for each statement execute function add_record_search();

create function follow_record_search() returns trigger language plpgsql as $$
begin
  if new.merged_into is not null or new.removed is not null or new.withdrawn then
    delete from record_search where ordinal = new.ordinal;
  else
    insert into record_search (ordinal, kind, name_key, search)
      values (new.ordinal, new.kind, new.name_key, new.search)
      on conflict (ordinal) do update
        set kind = excluded.kind, name_key = excluded.name_key, search = excluded.search;
  end if;
  return null;
end $$;
create trigger record_search_followed
  after update of kind, name_key, search, merged_into, removed, withdrawn on record
  for each row execute function follow_record_search();

-- The works whose files bear what is asked. The planner takes a table of vectors kept apart for a small one, and would
-- read the words of every file; the index alone is to answer.
create function works_with_files_bearing(asked tsquery) returns setof integer
  language sql stable strict
  set enable_seqscan = off
begin atomic
  select distinct ordinal from resource_file_use where search @@ asked;
end;
