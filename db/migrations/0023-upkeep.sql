-- Keeping the register: likely duplicates, records merged into others, how fresh a record is.

-- What tells two records apart beside their names, for whoever adds one.
create index record_siren on record (coalesce(document ->> 'siren', left(document ->> 'siret', 9)))
  where kind = 'organisation';
create index record_rna on record ((document ->> 'rna')) where kind = 'organisation';
create function record_hosts(document jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct lower(substring(link ->> 'url' from '^https?://(?:www\.)?([^/:?#]+)'))), '{}')
  from jsonb_array_elements(coalesce(document -> 'links', '[]'::jsonb)) link
$$;
create index record_hosts on record using gin (record_hosts(document));

-- A record that was another's double: its row and revisions stay, its address leads to the other.
alter table record add column merged_into uuid references record (id) check (merged_into <> id);
create index record_merged on record (merged_into) where merged_into is not null;

create table record_merge (
  id uuid primary key,
  merged_id uuid not null references record (id),
  into_id uuid not null references record (id),
  at timestamptz not null,
  author text not null,
  reason text not null,
  -- What was rewritten, with the versions before and after: what undoing takes back.
  rewritten jsonb not null check (jsonb_typeof(rewritten) = 'array'),
  undone_at timestamptz,
  undone_by text,
  check (merged_id <> into_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index record_merge_once on record_merge (merged_id) where undone_at is null;
create index record_merge_into on record_merge (into_id);

-- When a record is due for another look: a day after the one somebody last made sure of it.
create index record_checked on record ((document ->> 'checked'), ordinal) where merged_into is null;
