-- What is published to those who answered alone: the tables of questions whose audience they are. Computed and protected
-- together with what everybody reads, and kept apart from it, so that no public page or export holds it.
alter table survey_publication add column for_respondents jsonb;
