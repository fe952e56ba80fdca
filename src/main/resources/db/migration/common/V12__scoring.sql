create table rule_version (
    id uuid primary key,
    kind varchar(20) not null,
    rule_id varchar(100) not null,
    rule_version varchar(40) not null,
    name varchar(200) not null,
    source_text varchar(1000000) not null,
    canonical varchar(1000000) not null,
    sha256 varchar(64) not null,
    origin varchar(20) not null,
    added_at timestamp with time zone not null,
    unique (kind, rule_id, rule_version)
);
