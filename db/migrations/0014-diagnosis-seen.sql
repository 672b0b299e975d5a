-- When the holder of a diagnosis last said to have seen what has changed since. Null: never.
alter table diagnosis add column seen_at timestamptz;
