-- whose turn it is at outlets and at Slack, for all machines; times by this database's clock
create table turns (
  name varchar(300) not null primary key,
  free_at bigint not null, -- milliseconds since 1970: behind the last turn or moment
  held_until bigint not null, -- milliseconds since 1970: by order of whoever is asked
  holder varchar(40) -- whose turn it is, as long as it is
);
