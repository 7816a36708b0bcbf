insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/30.000001/m', {bytes:{"job":{"kind":"shared-message","thread":{"team":"T1","channel":"C1","threadTs":"30.000001"},"by":{"user":"U1","messageTs":"30.000001"},"links":["https://gazette.example/d"],"asked":false},"attempt":1}}, {time}, false, 1);
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/announcement/1', {bytes:{"job":{"kind":"announcement","team":"T1","channel":"C1","revision":1},"attempt":1}}, {time}, false, 1);
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C2/welcome', {bytes:{"job":{"kind":"welcome","team":"T1","channel":"C2"},"attempt":1}}, {time}, false, 1);
insert into channel_settings (team, channel, revision, settings, changed_by, changed_by_name, told, changed_at)
values ('T1', 'C1', 1, '{"retentionDays":7}', 'U1', '', 1, 1790000000000);
