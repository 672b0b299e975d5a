-- Trainings are brought by screen too. A row of a training that an earlier row told is one more of its sessions.
alter table file_import drop constraint file_import_kind_check;
alter table file_import add constraint file_import_kind_check
  check (kind in ('cooperation', 'organisation', 'training'));
alter table file_import_row drop constraint file_import_row_outcome_check;
alter table file_import_row add constraint file_import_row_outcome_check
  check (outcome in ('new', 'changed', 'unchanged', 'double', 'refused', 'skipped', 'joined', 'written'));
