-- A transfer that both sides confirmed, and that waits for somebody to look: nobody who answers for a record stands on
-- each side, so that one person could be both.
alter table peer_transfer drop constraint peer_transfer_state_check;
alter table peer_transfer add constraint peer_transfer_state_check
  check (state in ('proposed', 'held', 'confirmed', 'refused'));
create index peer_transfer_held on peer_transfer (settled_at) where state = 'held';
