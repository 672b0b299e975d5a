-- A diagnosis in several places and in words, saved one question at a time, shared, and answered by several voices.

alter table diagnosis
  add column places text[] not null default '{}',
  -- The common work, as the collective wrote it.
  add column work text check (char_length(work) <= 2000),
  -- When each question was last answered, “I do not know” included: milliseconds by question code. Two pages that
  -- save different questions do not disturb each other.
  add column answered jsonb not null default '{}' check (jsonb_typeof(answered) = 'object'),
  -- The slug of the cooperation that the diagnosis began from.
  add column cooperation text check (char_length(cooperation) <= 200),
  -- When the group settled the position that these answers are.
  add column common_at timestamptz,
  -- When the consultation was last closed: what is shown of the voices is of that instant.
  add column consulted_at timestamptz,
  -- Voices withdrawn since then, by the question that they had answered: their part is not shown without them.
  add column departed jsonb not null default '{}' check (jsonb_typeof(departed) = 'object');

update diagnosis set
  places = case when place is null then '{}' else array[place] end,
  answered = coalesce(
    (select jsonb_object_agg(key, floor(extract(epoch from updated_at) * 1000)) from jsonb_object_keys(answers) as key),
    '{}'
  ) || case when place is null then '{}' else
    jsonb_build_object('places', floor(extract(epoch from updated_at) * 1000)) end;

alter table diagnosis drop column place;

-- Addresses that the holder gives: to read the result, or to answer. Each is drawn from the holder's own address and
-- a number kept here, so that the holder can be shown it again while nobody else can find it from this table.
create table diagnosis_link (
  diagnosis_id bigint not null references diagnosis (id) on delete cascade,
  kind text not null check (kind in ('share', 'invitation')),
  nonce bytea not null check (octet_length(nonce) = 24),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  primary key (diagnosis_id, kind)
);

-- One member's own answers, under an address of their own. No name, and nothing that tells who it is.
create table diagnosis_voice (
  id bigint generated always as identity primary key,
  diagnosis_id bigint not null references diagnosis (id) on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- What of these answers stands in the distributions that are shown.
  shown jsonb not null default '{}' check (jsonb_typeof(shown) = 'object'),
  -- How many times it was saved: two pages of one person do not overwrite each other.
  revision integer not null default 1 check (revision > 0)
);
create index diagnosis_voice_of on diagnosis_voice (diagnosis_id);
