-- each change of a channel's settings is a row; the last one counts. Older ones go when the channel
-- was told of it.
create table channel_settings (
  team varchar(40) not null,
  channel varchar(40) not null,
  revision bigint not null, -- 1 is the first change
  settings text not null, -- JSON
  changed_by varchar(40) not null,
  changed_by_name varchar(200) not null, -- empty as soon as the channel was told
  told integer not null, -- whether the channel was told: 1 or 0
  changed_at bigint not null, -- milliseconds since 1970
  primary key (team, channel, revision)
);
