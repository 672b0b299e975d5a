-- Each loading of the shipped content: what was loaded, and what came of it.
create table catalogue_load (
  id bigint generated always as identity primary key,
  digest text not null,
  loaded_at timestamptz not null,
  report jsonb not null
);
