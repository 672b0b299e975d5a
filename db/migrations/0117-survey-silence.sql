-- Addresses that asked for no more letters of a survey: a hash under the secret of the instance, another one for each
-- survey. An invitation to such an address is not made again.
create table survey_silence (
  survey_id uuid not null references survey (id) on delete cascade,
  address_hash bytea not null check (length(address_hash) = 32),
  at timestamptz not null,
  primary key (survey_id, address_hash)
);
