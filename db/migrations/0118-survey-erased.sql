-- The numbers of answers that were erased by whoever held their address: a table of answers exported before does not
-- bring them back. Nothing of what they said.
create table survey_erased (
  answer_id uuid primary key,
  survey_id uuid not null references survey (id) on delete cascade,
  at timestamptz not null
);
create index survey_erased_of on survey_erased (survey_id);
