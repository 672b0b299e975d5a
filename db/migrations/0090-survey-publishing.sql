-- A synthesis being computed for publication: asked for by who runs the survey, and not there any more once it is
-- published or withdrawn. Where it has come to is told on a page; computing it is a job.
create table survey_publishing (
  survey_id uuid not null,
  wave integer not null,
  -- Only answers sent by then are in it.
  asked_at timestamptz not null,
  -- Null: it waits.
  started_at timestamptz,
  -- Null: it goes on.
  failed_at timestamptz,
  -- Questions worked out, of how many.
  reached integer not null default 0 check (reached >= 0),
  total integer not null default 0 check (total >= 0),
  primary key (survey_id, wave),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
