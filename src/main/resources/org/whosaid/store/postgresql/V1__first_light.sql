-- the queue, as db-scheduler lays it out for PostgreSQL
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- one row for an article in a thread: a digest or a notice; planned, standing or silent
create table replies (
  team varchar(40) not null,
  channel varchar(40) not null,
  thread_ts varchar(40) not null,
  article text not null,
  kind varchar(10) not null,
  link text not null,
  job varchar(100) not null,
  nonce varchar(64) not null,
  state varchar(10) not null,
  message_ts varchar(40),
  changed_at bigint not null, -- milliseconds since 1970
  primary key (team, channel, thread_ts, article, kind)
);

-- what stands behind a reply's buttons
create table clippings (
  team varchar(40) not null,
  id varchar(64) not null,
  clipping text not null, -- JSON
  kept_at bigint not null, -- milliseconds since 1970
  primary key (team, id)
);
