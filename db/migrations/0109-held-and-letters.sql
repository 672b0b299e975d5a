-- A transfer that both sides confirmed, and that waits for somebody to look: nobody who answers for a record stands on
-- each side, so that one person could be both.
alter table peer_transfer drop constraint peer_transfer_state_check;
alter table peer_transfer add constraint peer_transfer_state_check
  check (state in ('proposed', 'held', 'confirmed', 'refused'));
create index peer_transfer_held on peer_transfer (settled_at) where state = 'held';

-- Letters that people had sent to others lately: how many a day by whom, and to which address. Hashes alone.
create table conduct_letter (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('transfer', 'invitation', 'coding')),
  -- Of the person who had it sent, and of the address that it goes to, under the secret of the instance.
  by_hash bytea not null check (octet_length(by_hash) = 32),
  to_hash bytea not null check (octet_length(to_hash) = 32)
);
create index conduct_letter_by on conduct_letter (by_hash, kind, at);
create index conduct_letter_to on conduct_letter (to_hash, kind, at);
