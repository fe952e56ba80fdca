create table cluster (
    id uuid primary key,
    version bigint not null,
    name varchar(200) not null,
    level varchar(20) not null,
    state varchar(20) not null,
    organisation_id uuid references organisation (id),
    city_code varchar(6) not null,
    county_code varchar(6),
    zone_code varchar(40),
    field_code varchar(40) not null,
    recognised_on date,
    ended_on date,
    banned_until date,
    demonstration boolean not null
);
create index cluster_city_field on cluster (city_code, field_code);
