-- Models that are being written; a published one has become a rule_version.
create table model_draft (
    id uuid primary key,
    version bigint not null,
    source_id varchar(100),
    source_version varchar(40),
    text varchar(1000000) not null,
    state varchar(20) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(200) not null
);
create index model_draft_state on model_draft (state, changed_at);
