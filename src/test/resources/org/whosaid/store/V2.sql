insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/20.000001/l', {bytes:{"job":{"kind":"shared-link","thread":{"team":"T1","channel":"C1","threadTs":"20.000001"},"by":{"user":"U1","messageTs":"20.000001"},"address":"https://gazette.example/c","identity":"gazette.example/c","asked":false},"attempt":1}}, {time}, false, 1);
insert into replies (team, channel, thread_ts, article, kind, link, job, nonce, state, message_ts, changed_at, asked_by, shared_in, updated_at, update_words)
values ('T1', 'C1', '20.000001', 'gazette.example/v2', 'digest', 'gazette.example/v2', 'j3', 'n3', 'standing', '21.000001', 1790000000000, 'U1', '20.000001', 1790000100000, 'police 3 → 5');
insert into clippings (team, id, clipping, kept_at, article, channel, thread_ts)
values ('T1', 'clip2', '{clipping:clip2}', 1790000000000, 'gazette.example/v2', 'C1', '20.000001');
insert into taken_back (team, channel, message_ts, link, taken_at)
values ('T1', 'C1', '22.000001', '', 1790000000000);
