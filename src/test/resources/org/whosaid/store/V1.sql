insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/10.000001/m', {bytes:{"job":{"kind":"shared-message","thread":{"team":"T1","channel":"C1","threadTs":"10.000001"},"messageTs":"11.000001","links":["https://gazette.example/a"],"asked":false},"attempt":1}}, {time}, false, 1);
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/10.000001/l', {bytes:{"job":{"kind":"shared-link","thread":{"team":"T1","channel":"C1","threadTs":"10.000001"},"address":"https://gazette.example/b","identity":"gazette.example/b","asked":true},"attempt":3}}, {time}, false, 4);
insert into replies (team, channel, thread_ts, article, kind, link, job, nonce, state, message_ts, changed_at)
values ('T1', 'C1', '10.000001', 'gazette.example/v1', 'digest', 'gazette.example/v1', 'j1', 'n1', 'standing', '12.000001', 1790000000000);
insert into replies (team, channel, thread_ts, article, kind, link, job, nonce, state, message_ts, changed_at)
values ('T1', 'C1', '13.000001', 'gazette.example/x', 'digest', 'gazette.example/x', 'j2', 'n2', 'planned', null, 1790000000000);
insert into clippings (team, id, clipping, kept_at)
values ('T1', 'clip1', '{clipping:clip1}', 1790000000000);
