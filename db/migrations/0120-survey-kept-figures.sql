-- What was last published of a wave that was withdrawn: what it hid stays hidden when it is published again with few
-- changes. Figures only; nobody reads them from here.
alter table survey_published add column content jsonb, add column for_respondents jsonb;
