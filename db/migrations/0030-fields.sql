-- Fields of a network or of a territory: what it asks of its members' records, beside the records themselves.

-- Who asks: an organisation of the directory, or a territory. One set each.
create table network_set (
  id uuid primary key,
  -- Its name in addresses, in exports and in the API. Never changes.
  code text not null unique check (code ~ '^[a-z0-9A-Z]+(-[a-z0-9A-Z]+)*$'),
  organisation_id uuid unique references record (id),
  territory_id text unique references territory (id),
  created_at timestamptz not null,
  -- The version of the public data at which its fields last changed.
  changed bigint not null,
  check ((organisation_id is null) <> (territory_id is null))
);

-- A field is never deleted: it is retired, and its values stay.
create table network_field (
  id uuid primary key,
  set_id uuid not null references network_set (id),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('cooperation', 'organisation', 'programme')),
  definition jsonb not null,
  position integer not null,
  retired boolean not null default false,
  version integer not null check (version >= 1),
  unique (set_id, code)
);

-- Each change of a field's definition: who, when, from what to what. Only added to.
create table network_field_change (
  field_id uuid not null references network_field (id),
  number integer not null check (number >= 1),
  at timestamptz not null,
  author text not null,
  before jsonb,
  after jsonb not null,
  primary key (field_id, number)
);
create trigger network_field_change_append_only before update or delete on network_field_change
  for each row execute function refuse_revision_change();

-- What a record's members say. `visibility`: under which it was given; opening the field later does not open the value.
create table network_value (
  record_id uuid not null references record (id),
  field_id uuid not null references network_field (id),
  value jsonb not null check (value <> 'null'::jsonb),
  visibility text not null check (visibility in ('public', 'members', 'stewards')),
  primary key (record_id, field_id)
);
create index network_value_field on network_value (field_id);

-- One row a change of a record's values in a set. Replaying them gives the values (checks/fields-replay.sql).
create table network_revision (
  record_id uuid not null references record (id),
  set_id uuid not null references network_set (id),
  number integer not null check (number >= 1),
  at timestamptz not null,
  author text not null,
  reason text not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) > 0),
  primary key (record_id, set_id, number)
);
create trigger network_revision_append_only before update or delete on network_revision
  for each row execute function refuse_revision_change();

-- What is said of a record's membership beside what the record itself says: by the network, and by its own stewards.
create table network_member (
  set_id uuid not null references network_set (id),
  record_id uuid not null references record (id),
  -- True: the network lists it. False: the network says that it is none of its members. Null: the network said nothing.
  listed boolean,
  -- Those who look after the record say that it is no member.
  declined boolean not null default false,
  changed_at timestamptz not null,
  primary key (set_id, record_id)
);
create index network_member_record on network_member (record_id);
