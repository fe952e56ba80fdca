create table expert (
    id uuid primary key,
    version bigint not null,
    name varchar(50) not null,
    gender varchar(10) not null,
    kind varchar(20) not null,
    title varchar(50) not null,
    post varchar(50) not null,
    organisation_id uuid not null references organisation (id),
    city_code varchar(6),
    standing varchar(20) not null,
    standing_reason varchar(4000),
    phone varchar(400) not null,
    phone_index varchar(64) not null unique,
    identity_number varchar(400),
    identity_index varchar(64) unique,
    email varchar(600),
    search_keys varchar(2000) not null,
    merged_into uuid references expert (id),
    demonstration boolean not null,
    created_at timestamp with time zone not null
);
create index expert_organisation on expert (organisation_id);

create table expert_field (
    expert_id uuid not null references expert (id),
    position integer not null,
    field_code varchar(40) not null,
    primary key (expert_id, position)
);

create table employment (
    id uuid primary key,
    version bigint not null,
    expert_id uuid not null references expert (id),
    organisation_id uuid not null references organisation (id),
    post varchar(50) not null,
    from_date date,
    to_date date
);
create index employment_expert on employment (expert_id);
