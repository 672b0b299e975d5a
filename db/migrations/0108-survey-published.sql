-- When a wave was last published, and of how many answers: kept when its synthesis is withdrawn, since whoever kept the
-- figures of then would read a few answers more by subtracting. It goes with its wave.
create table survey_published (
  survey_id uuid not null,
  wave integer not null,
  -- Only answers sent by then were in it.
  published_at timestamptz not null,
  respondents integer not null check (respondents >= 0),
  -- How many answers more it takes before the wave is published again.
  least integer not null check (least > 0),
  primary key (survey_id, wave),
  foreign key (survey_id, wave) references survey_wave (survey_id, number) on delete cascade
);
insert into survey_published (survey_id, wave, published_at, respondents, least)
select survey_id, wave, published_at, coalesce((content #>> '{tables,respondents}')::integer, 0),
  greatest(coalesce((content #>> '{rule,least}')::integer, 3), 1)
from survey_publication;
