insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/40.000001/t', {bytes:{"job":{"kind":"taken-back","team":"T1","channel":"C1","messageTs":"40.000001","links":[]},"attempt":1}}, {time}, false, 1);
insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/40.000001/r', {bytes:{"job":{"kind":"reaction","team":"T1","channel":"C1","by":{"user":"U1","messageTs":"40.000001","fromOutside":true},"emoji":"speech_balloon"},"attempt":1}}, {time}, false, 1);
insert into corrections (team, clipping, number, id, correction, kept_at)
values ('T1', 'clip2', 1, 'window1', '{}', 1790000000000);
