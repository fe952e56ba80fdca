create table account (
    id uuid primary key,
    version bigint not null,
    username varchar(100) not null unique,
    display_name varchar(100) not null,
    password_hash varchar(200) not null,
    language varchar(10) not null,
    enabled boolean not null,
    demonstration boolean not null,
    expert_id uuid,
    failed_attempts integer not null,
    locked_until timestamp with time zone,
    created_at timestamp with time zone not null
);

create table account_role (
    account_id uuid not null references account (id),
    role varchar(40) not null,
    primary key (account_id, role)
);

create table setup_link (
    id uuid primary key,
    version bigint not null,
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone
);
