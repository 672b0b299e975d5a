-- What people make of works: reviews by those who used them, collections by those who choose.

create table resource_review (
  id uuid primary key,
  record_id uuid not null references record (id) on delete cascade,
  person_id text references person (id) on delete set null,
  -- How its author signs.
  author text not null,
  used_for text not null check (char_length(used_for) between 10 and 2000),
  changed text not null check (char_length(changed) <= 2000),
  created_at timestamptz not null,
  state text not null check (state in ('waiting', 'published', 'refused')),
  decided_at timestamptz,
  decided_by text,
  decision text,
  check ((state = 'waiting') = (decided_at is null))
);
create index resource_review_record on resource_review (record_id, created_at) where state = 'published';
create index resource_review_waiting on resource_review (created_at) where state = 'waiting';
-- One a person and work at a time: a second waits for the first to be decided.
create unique index resource_review_once on resource_review (record_id, person_id)
  where state in ('waiting', 'published') and person_id is not null;

create table resource_collection (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (char_length(title) between 3 and 120),
  introduction text not null check (char_length(introduction) <= 10000),
  -- A reading list for a need of the rules, at a stage or at any: what a diagnosis shows first.
  need text,
  stage text check (stage in ('emergence', 'creation', 'consolidation', 'scaling')),
  published boolean not null,
  -- How many times it was written: two who edit at once do not undo each other.
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (stage is null or need is not null)
);
create unique index resource_collection_need on resource_collection (need, coalesce(stage, ''))
  where need is not null and published;

create table resource_collection_item (
  collection_id uuid not null references resource_collection (id) on delete cascade,
  place integer not null check (place >= 1),
  record_id uuid not null references record (id) on delete cascade,
  note text not null check (char_length(note) <= 500),
  primary key (collection_id, record_id),
  unique (collection_id, place)
);
create index resource_collection_item_record on resource_collection_item (record_id);
