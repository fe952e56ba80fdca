create table place (
    code varchar(6) primary key,
    name varchar(60) not null,
    aliases varchar(400) not null,
    level varchar(20) not null,
    city_code varchar(6) not null,
    source varchar(300) not null
);

create table zone (
    code varchar(40) primary key,
    name varchar(100) not null,
    aliases varchar(400) not null,
    kind varchar(20) not null,
    level varchar(20) not null,
    city_code varchar(6) not null,
    county_code varchar(6),
    source varchar(300) not null
);

create table industry_field (
    code varchar(40) primary key,
    name varchar(100) not null,
    aliases varchar(400) not null,
    parent_code varchar(40),
    kinds varchar(200) not null,
    valid_from date not null,
    valid_to date,
    source varchar(300) not null
);

create table organisation (
    id uuid primary key,
    version bigint not null,
    name varchar(200) not null,
    kind varchar(40) not null,
    credit_code varchar(18) unique,
    parent_id uuid references organisation (id),
    city_code varchar(6),
    demonstration boolean not null
);

create table organisation_name (
    organisation_id uuid not null references organisation (id),
    name varchar(200) not null,
    kind varchar(20) not null,
    primary key (organisation_id, name)
);
create index organisation_name_name on organisation_name (name);
