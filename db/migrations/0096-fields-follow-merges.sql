-- What a merge took along of the fields of networks: what to take back when it is undone, and what differed.
create table network_merge (
  merged_id uuid not null references record (id),
  into_id uuid not null references record (id),
  set_id uuid not null references network_set (id),
  at timestamptz not null,
  -- The revision of the record that stays which holds the values taken; null: none was.
  number integer check (number >= 1),
  -- Fields of which both said something else; the word of the merged record stays on it.
  kept_apart uuid[] not null,
  -- What is said of membership was taken along; the network's fields themselves were, whose organisation was merged.
  member boolean not null default false,
  owner boolean not null default false,
  primary key (merged_id, set_id)
);
create index network_merge_into on network_merge (into_id);
