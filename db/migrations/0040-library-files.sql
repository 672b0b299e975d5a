-- Files that go with works of the library, what can be searched in them, and the accounts being written.

create table resource_file (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 120),
  type text not null,
  bytes integer not null check (bytes > 0),
  width integer,
  height integer,
  -- Who sent it; nobody any more once they left.
  person_id text references person (id) on delete set null,
  received_at timestamptz not null,
  -- `waiting`: its text is to be read. `picture`: it has none. `readable`, `cut`, `no_text`: it was.
  -- `encrypted`, `broken`, `too_heavy`, `bomb`, `active`: it could not be.
  state text not null check (
    state in ('waiting', 'picture', 'readable', 'cut', 'no_text', 'encrypted', 'broken', 'too_heavy', 'bomb', 'active', 'two_in_one')
  ),
  pages integer,
  -- Its words, made once.
  search tsvector,
  -- When a record first bore it, or somebody asked for that; a file that neither happened to is taken away.
  asked_at timestamptz
);
create index resource_file_idle on resource_file (received_at) where asked_at is null;
create index resource_file_person on resource_file (person_id, received_at);

create table resource_page (
  file_id uuid not null references resource_file (id) on delete cascade,
  number integer not null check (number >= 1),
  text text not null,
  primary key (file_id, number)
);

-- Which record bears which file, projected from the documents, with the words of both: a search whose words stand
-- partly in the title and partly in the file finds the record. Beside the record's own vector, so that ranking a
-- common word never reads the words of whole books.
create table resource_file_use (
  record_id uuid not null references record (id) on delete cascade,
  file_id uuid not null references resource_file (id) on delete cascade,
  ordinal integer not null,
  search tsvector,
  primary key (record_id, file_id)
);
create index resource_file_use_file on resource_file_use (file_id);
create index resource_file_use_search on resource_file_use using gin (search);

-- A vector holds a megabyte at most: a file whose words leave no room for the record's stands alone.
create function words_together(one tsvector, other tsvector) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  return one || other;
exception when program_limit_exceeded then
  return other;
end $$;

create function index_resource_files(of uuid) returns void language sql
begin atomic
  delete from resource_file_use where record_id = of;
  insert into resource_file_use (record_id, file_id, ordinal, search)
    select record.id, file.id, record.ordinal, words_together(record.search, file.search)
    from record
      cross join lateral jsonb_array_elements(coalesce(record.document -> 'files', '[]')) borne
      join resource_file file on file.id = (borne ->> 'id')::uuid
    where record.id = of and record.merged_into is null
    on conflict do nothing;
  update resource_file file set asked_at = coalesce(file.asked_at, now())
    from resource_file_use used
    where used.record_id = of and used.file_id = file.id and file.asked_at is null;
end;

create function follow_resource_files() returns trigger language plpgsql as $$
begin
  if jsonb_array_length(coalesce(new.document -> 'files', '[]')) > 0
    or exists (select from resource_file_use where record_id = new.id) then
    perform index_resource_files(new.id);
  end if;
  return null;
end $$;
create trigger resource_files_followed
  after insert or update of document, search, merged_into on record
  for each row when (new.kind = 'resource') execute function follow_resource_files();

-- An account of an experience while it is written: its author's alone.
create table resource_draft (
  id uuid primary key,
  person_id text not null references person (id) on delete cascade,
  -- What was typed, by the names of the form, and the files that go with it.
  typed jsonb not null check (jsonb_typeof(typed) = 'object'),
  files jsonb not null check (jsonb_typeof(files) = 'array'),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index resource_draft_person on resource_draft (person_id, updated_at);
