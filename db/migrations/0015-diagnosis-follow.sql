-- A third kind of address that the holder of a diagnosis gives: to be told what changes for it, by e-mail or by feed.

alter table diagnosis_link drop constraint diagnosis_link_kind_check;
alter table diagnosis_link add constraint diagnosis_link_kind_check
  check (kind in ('share', 'invitation', 'follow'));
