create table audit_chain (
    id varchar(36) primary key,
    last_number bigint not null,
    last_hash varchar(64) not null
);

create table audit_entry (
    chain_id varchar(36) not null references audit_chain (id),
    number bigint not null,
    at timestamp with time zone not null,
    actor varchar(36) not null,
    type varchar(80) not null,
    facts varchar(1000000) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (chain_id, number)
);
