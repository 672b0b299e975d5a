-- Records that are at home in another instance, and records that were taken away.

-- Where a record is at home, when that is not here: instance, identifier and page there, licence, version, day received.
alter table record add column home jsonb check (jsonb_typeof(home) = 'object');
create index record_home on record ((home ->> 'instance')) where home is not null;

-- A record that was taken away: its row and revisions stay, nobody is shown it. When, by whom, why.
alter table record add column removed jsonb check (jsonb_typeof(removed) = 'object');
create index record_removed on record (kind, slug) where removed is not null;

-- What changed, in the order of commits: read page by page by whoever follows this instance.
create index record_changes on record (changed, ordinal);
drop index record_changed;
