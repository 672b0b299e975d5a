-- Harvesting the library in the order of its changes, a page at a time, however many works there are (OAI-PMH).
create index record_resources_changed on record (updated_at, ordinal) where kind = 'resource';
