-- What is sent between peers, and reports, are counted at the same gate as what is sent to the register.
alter table conduct_act drop constraint conduct_act_act_check;
alter table conduct_act add constraint conduct_act_act_check
  check (act in ('proposal', 'remark', 'peer', 'report'));
