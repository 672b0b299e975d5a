-- Imports by screen: a file that somebody brings, how its columns are read, what came of each row, and its undoing.

-- What a source last said is kept for each source: two sources may speak of one record.
alter table record_import drop constraint record_import_pkey;
alter table record_import add primary key (record_id, source);

-- A record whose import was undone and that nobody touched: its row and revisions stay, its address says so.
alter table record add column withdrawn boolean not null default false;

-- What an import says of a record, by field (null: it took the field out): what undoing takes away.
create table import_layer (
  id bigint generated always as identity primary key,
  import_id uuid not null,
  record_id uuid not null references record (id) on delete cascade,
  source text not null,
  -- The version of the record once it was said, and whether saying it made that version.
  version integer not null,
  written boolean not null,
  -- Without it the record would not have been there.
  founding boolean not null,
  fields jsonb not null,
  -- What the source said, and what it had said before.
  said jsonb not null,
  said_before jsonb,
  undone boolean not null default false,
  unique (import_id, record_id)
);
create index import_layer_record on import_layer (record_id);

-- Versions that undoing an import, or taking it up again, wrote: nobody's words.
create table import_settling (
  record_id uuid not null references record (id) on delete cascade,
  version integer not null,
  primary key (record_id, version)
);

-- The import that first told which record a row is: undone with it.
alter table harvest_row add column import_id uuid;
create index harvest_row_import on harvest_row (import_id) where import_id is not null;

create table file_import (
  id uuid primary key,
  kind text not null check (kind in ('cooperation', 'organisation')),
  state text not null check (state in
    ('sheet', 'columns', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'redoing')),
  -- Who brought it; emptied when that person leaves.
  person_id text,
  signature text not null,
  source text not null,
  label text not null,
  page text not null,
  -- Its code, and the name that people read.
  licence text not null,
  licence_name text not null,
  file_name text not null,
  format text not null,
  encoding text not null,
  sheets text[] not null default '{}',
  sheet text,
  columns text[] not null default '{}',
  mapping jsonb,
  row_count integer not null default 0,
  -- The last row that the work under way went through.
  reached integer not null default 0,
  report jsonb not null default '{}',
  -- Why the work under way stopped, when it did.
  fault text,
  created_at timestamptz not null,
  touched_at timestamptz not null
);
create index file_import_recent on file_import (created_at desc);

-- The file itself, and its rows as they were read: both go thirty days after it was brought.
create table file_import_content (
  import_id uuid primary key references file_import (id) on delete cascade,
  content bytea not null,
  read_at timestamptz not null
);
create table file_import_row (
  import_id uuid not null references file_import (id) on delete cascade,
  line integer not null,
  cells jsonb not null,
  read_at timestamptz not null,
  name text not null default '',
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'double', 'refused', 'skipped', 'written')),
  record_id uuid,
  fields text[] not null default '{}',
  kept text[] not null default '{}',
  remarks jsonb not null default '[]',
  doubles jsonb not null default '[]',
  -- What somebody decided of a likely double: `other`, `skip`, or the identifier of the record that it is.
  decision text,
  primary key (import_id, line)
);

-- How the columns of a source were last read, for its next file.
create table file_import_mapping (
  source text not null,
  kind text not null,
  mapping jsonb not null,
  touched_at timestamptz not null,
  primary key (source, kind)
);
