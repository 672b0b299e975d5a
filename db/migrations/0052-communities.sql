-- Communities of practice: a topic, people, questions and answers. No likes, no order but time.
create table community (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  title text not null check (char_length(title) between 3 and 120),
  summary text not null check (char_length(summary) between 1 and 2000),
  competences text[] not null,
  themes text[] not null,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table community_member (
  community_id uuid not null references community (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  -- How they sign there.
  author text not null check (char_length(author) between 1 and 60),
  facilitator boolean not null default false,
  joined_at timestamptz not null,
  primary key (community_id, person_id)
);
create index community_member_person on community_member (person_id);

create table community_question (
  id uuid primary key,
  community_id uuid not null references community (id) on delete cascade,
  title text not null check (char_length(title) between 3 and 200),
  body text not null check (char_length(body) <= 5000),
  author text not null,
  person_id text references person (id) on delete set null,
  at timestamptz not null,
  hidden_at timestamptz,
  -- One of its answers, which are never deleted; named without a key, so that tables can be copied in order.
  accepted_answer uuid
);
create index community_question_community on community_question (community_id, at desc);
create index community_question_person on community_question (person_id) where person_id is not null;

create table community_answer (
  id uuid primary key,
  question_id uuid not null references community_question (id) on delete cascade,
  body text not null check (char_length(body) between 1 and 5000),
  author text not null,
  person_id text references person (id) on delete set null,
  at timestamptz not null,
  hidden_at timestamptz
);
create index community_answer_question on community_answer (question_id, at);
create index community_answer_person on community_answer (person_id) where person_id is not null;
-- What a reader says is wrong; read by those who facilitate, and by administrators.
create table community_report (
  id uuid primary key,
  question_id uuid not null references community_question (id) on delete cascade,
  answer_id uuid references community_answer (id) on delete cascade,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  decided_at timestamptz
);
create index community_report_waiting on community_report (question_id) where decided_at is null;
