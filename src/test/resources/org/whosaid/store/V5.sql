insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ('job', 'T1/C1/q', {bytes:{"job":{"kind":"private-question","by":{"team":"T1","channel":"C1","threadTs":null,"user":"U1","answers":{"address":"https://hooks.slack.com/x","givenAt":1790000000000}},"link":"https://gazette.example/e","identity":"gazette.example/e"},"attempt":1}}, {time}, false, 1);
insert into installations (account, team, organisation, name, bot_user, bot, scopes, key_id, tokens, expires_at, renewing_until, installed_at)
values ('T7', 'T7', null, 'The Gazette', 'UB', 'B1', 'chat:write', 'k', 'sealed', null, 0, 1790000000000);
insert into organisation_teams (team, organisation) values ('T8', 'E1');
insert into farewells (account, noted_at, erased_at) values ('T9', 1790000000000, null);
