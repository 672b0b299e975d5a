-- Trainings are records of the register like any other; proposals may be of them.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check
  check (kind in ('cooperation', 'organisation', 'programme', 'resource', 'training'));
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check
  check (kind in ('cooperation', 'organisation', 'programme', 'resource', 'training'));
