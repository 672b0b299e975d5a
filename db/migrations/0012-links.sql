-- The web addresses that public records state, each once, and how each answered when it was last asked.
create table link (
  address text primary key,
  host text not null,
  -- The kind of record that states it, the most pressing one: what is checked first when time is short.
  rank smallint not null default 9,
  next_at timestamptz not null,
  -- Null: never asked.
  state text check (state in ('alive', 'moved', 'unclear', 'refused', 'failing', 'dead')),
  -- Since when it is in this state; for one that fails or is dead, its first failure in a row.
  since timestamptz,
  checked_at timestamptz,
  last_ok_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  gone integer not null default 0 check (gone >= 0),
  why text,
  moved_to text,
  check ((state is null) = (since is null)),
  check ((state is null) = (checked_at is null))
);
create index link_due on link (next_at);
create index link_dead on link (address) where state = 'dead';

-- Which record states which address.
create table link_use (
  record_id uuid not null references record (id) on delete cascade,
  address text not null references link (address) on delete cascade,
  primary key (record_id, address)
);
create index link_use_address on link_use (address);

-- Up to which version of the public data addresses were read.
create table link_reading (single boolean primary key default true check (single), version bigint not null);
insert into link_reading (version) values (0);
