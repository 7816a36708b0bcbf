-- where people have added the app: a workspace, or an organisation with all its workspaces
create table installations (
  account varchar(40) not null primary key, -- the team, or the organisation if it has none
  team varchar(40),
  organisation varchar(40),
  name text not null,
  bot_user varchar(40) not null,
  bot varchar(40) not null,
  scopes text not null, -- with commas between
  key_id varchar(16) not null, -- of the key that opens the tokens
  tokens text not null, -- sealed
  expires_at bigint, -- milliseconds since 1970; null for a token that stays good
  renewing_until bigint not null, -- until then one machine, and no other, may renew the tokens
  installed_at bigint not null -- milliseconds since 1970
);
create index installations_by_expiry on installations (expires_at);

-- which organisation's installation serves a workspace
create table organisation_teams (
  team varchar(40) not null primary key,
  organisation varchar(40) not null
);
create index organisation_teams_by_organisation on organisation_teams (organisation);

-- people on their way through Slack's pages, with the app to add
create table oauth_states (
  state varchar(64) not null primary key,
  expires_at bigint not null -- milliseconds since 1970
);

-- of whom Slack said that the app is no longer there; what is kept of them is erased
create table farewells (
  account varchar(40) not null primary key, -- a team or an organisation
  noted_at bigint not null, -- milliseconds since 1970
  erased_at bigint -- milliseconds since 1970
);
