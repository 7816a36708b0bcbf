-- what people put right, in the order in which they did
create table corrections (
  team varchar(40) not null,
  clipping varchar(64) not null,
  number integer not null, -- counted from 1 for each clipping
  id varchar(64) not null, -- of the window in which it was made
  correction text not null, -- JSON
  kept_at bigint not null, -- milliseconds since 1970
  primary key (team, clipping, number),
  unique (team, id)
);
