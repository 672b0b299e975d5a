-- Self-diagnoses. Whoever holds the unguessable address holds the answers: only its SHA-256 stands here, so that a
-- copy of this table opens none of them. No account, no name, no personal data is asked.
create table diagnosis (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  place text,
  rule_pack text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null check (updated_at >= created_at),
  expires_at timestamptz not null check (expires_at > updated_at)
);
create index diagnosis_expires on diagnosis (expires_at);
