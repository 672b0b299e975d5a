-- What an import last read of a source, row by row, as it was: so that a reading can be checked, or made again.
create table harvest_row (
  source text not null,
  imported_id text not null,
  record_id uuid not null references record (id) on delete cascade,
  raw jsonb not null,
  seen_at timestamptz not null,
  primary key (source, imported_id)
);
create index harvest_row_record on harvest_row (record_id);
