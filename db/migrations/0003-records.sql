-- The register of public records. A record is a document (jsonb) that satisfies the schema of its kind;
-- every other column is a projection of it, rewritten with it in the same transaction.

create table record (
  id uuid primary key,
  ordinal integer generated always as identity unique,
  kind text not null check (kind in ('cooperation', 'organisation', 'programme', 'resource')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  document jsonb not null,
  version integer not null check (version >= 1),
  name text not null,
  name_key text not null,
  summary text not null,
  card jsonb not null,
  facets text[] not null,
  territories text[] not null,
  lon double precision,
  lat double precision,
  approximate boolean not null default false,
  search tsvector not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  changed bigint not null,
  unique (kind, slug)
);
-- Beside the row rather than in another table's pages: ranking a common word reads the vectors of all it finds.
alter table record alter column search set storage main;
create index record_search on record using gin (search);
create index record_changed on record (changed);
create index record_recent on record (created_at desc, ordinal desc);

-- Addresses that a record had before; they lead to the present one.
create table record_former_slug (
  kind text not null,
  slug text not null,
  record_id uuid not null references record (id) on delete cascade,
  primary key (kind, slug)
);

-- Which record names which (stakeholders, networks, operators), projected from the documents.
create table record_link (
  from_id uuid not null references record (id) on delete cascade,
  to_id uuid not null,
  relation text not null,
  primary key (from_id, to_id, relation)
);
create index record_link_to on record_link (to_id);

-- What an import last said of a record, so that the next one can tell its own words from people's.
create table record_import (
  record_id uuid primary key references record (id) on delete cascade,
  source text not null,
  document jsonb not null,
  imported_at timestamptz not null
);

-- One row a change: who or which source, when, why, and which fields from what to what.
create table revision (
  id bigint generated always as identity primary key,
  record_id uuid not null references record (id),
  number integer not null check (number >= 1),
  at timestamptz not null,
  author text not null,
  reason text not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) > 0),
  unique (record_id, number)
);

-- History is only ever added to.
create function refuse_revision_change() returns trigger language plpgsql as $$
begin
  raise exception 'revisions are append-only';
end $$;
create trigger revision_append_only before update or delete on revision
  for each row execute function refuse_revision_change();

-- The version of the public data: it grows with each committed change, and every process hears of it.
-- A lock on this row makes versions follow the order of commits.
create table data_version (single boolean primary key default true check (single), value bigint not null);
insert into data_version (value) values (1);
create function tell_data_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('data_version', new.value::text);
  return null;
end $$;
create trigger data_version_told after update on data_version for each row execute function tell_data_version();

-- The words of records, for the nearness of a misspelt one (see 0001).
create trigger record_words_added after insert on record
  referencing new table as written for each statement execute function remember_search_words('search');
create trigger record_words_changed after update on record
  referencing new table as written for each statement execute function remember_search_words('search');
