-- public pages that were read, for a day: nobody's in particular, so there is no team
create table kept_pages (
  id varchar(64) not null primary key, -- SHA-256 of the page's identity
  page bytea not null, -- JSON, packed with gzip: the text, what was found in it, the site's marks
  size integer not null, -- bytes of that
  read_at bigint not null -- milliseconds since 1970: when the site last said that it is current
);
create index kept_pages_by_time on kept_pages (read_at);

-- which addresses lead to a page; hashed, as they may be of more than one person's knowledge
create table kept_page_links (
  link varchar(64) not null primary key, -- SHA-256 of the link's identity
  page varchar(64) not null
);
create index kept_page_links_by_page on kept_page_links (page);
