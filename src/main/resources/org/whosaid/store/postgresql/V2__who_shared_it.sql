-- who shared what is answered, and in which message: deleting that takes the reply back
alter table replies add column asked_by varchar(40) not null default '';
alter table replies add column shared_in varchar(40) not null default '';
-- the last time that the article had changed, and what was new
alter table replies add column updated_at bigint;
alter table replies add column update_words text;
create index replies_by_article on replies (team, channel, article);
create index replies_by_message on replies (team, channel, shared_in);

-- where a clipping is filed; an empty channel: it answered one person alone
alter table clippings add column article text not null default '';
alter table clippings add column channel varchar(40) not null default '';
alter table clippings add column thread_ts varchar(40) not null default '';
create index clippings_by_article on clippings (team, article);
create index clippings_by_channel on clippings (team, channel, kept_at);

-- messages that were deleted, and links that were edited out, before they were answered
create table taken_back (
  team varchar(40) not null,
  channel varchar(40) not null,
  message_ts varchar(40) not null,
  link text not null, -- its identity; empty for all links of the message
  taken_at bigint not null, -- milliseconds since 1970
  primary key (team, channel, message_ts, link)
);
