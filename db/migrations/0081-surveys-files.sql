-- A file given as an answer: one a question. What it holds is in the file store, under this identifier.
create table survey_file (
  id uuid primary key,
  -- Null once its answer was erased, or another file took its place: then it is taken away, and the row with it.
  answer_id uuid references survey_answer (id) on delete set null,
  question text not null,
  name text not null,
  type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null
);
create unique index survey_file_answer on survey_file (answer_id, question) where answer_id is not null;
create index survey_file_loose on survey_file (id) where answer_id is null;
