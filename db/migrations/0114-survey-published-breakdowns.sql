-- By which questions a wave was broken down when it was first published. Broken down by others, the same answers would
-- hide other figures, and whoever kept both would read what each hides: a wave keeps its own.
alter table survey_published add column breakdowns jsonb;
update survey_published set breakdowns = survey_publication.content -> 'breakdowns'
from survey_publication
where survey_publication.survey_id = survey_published.survey_id and survey_publication.wave = survey_published.wave;
