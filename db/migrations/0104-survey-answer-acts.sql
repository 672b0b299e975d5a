-- Who did what in an answer that several people of one organisation fill: one row a person, a gesture and a part, the
-- latest time that it was made. Of answers given in the name of an organisation alone: others ask for no account.
create table survey_answer_act (
  id bigint generated always as identity primary key,
  answer_id uuid not null references survey_answer (id) on delete cascade,
  act text not null check (act in ('begun', 'saved', 'sent', 'consents')),
  -- The part that was saved; empty of the answer as a whole.
  section text not null default '' check (length(section) <= 40),
  at timestamptz not null,
  -- Empty: somebody who holds the address of the answer, and did not sign in.
  author text not null,
  person_id text references person (id) on delete set null
);
create index survey_answer_act_of on survey_answer_act (answer_id, act, section);
