create table scoring_model (
    id uuid primary key,
    model_id varchar(100) not null,
    model_version varchar(40) not null,
    name varchar(200) not null,
    source_text varchar(1000000) not null,
    canonical varchar(1000000) not null,
    sha256 varchar(64) not null,
    origin varchar(20) not null,
    added_at timestamp with time zone not null,
    unique (model_id, model_version)
);
