-- Claims, appeals and messages on proposals pass the gate too.
alter table conduct_act drop constraint conduct_act_act_check;
alter table conduct_act add constraint conduct_act_act_check
  check (act in ('proposal', 'remark', 'peer', 'report', 'claim', 'appeal', 'message'));
