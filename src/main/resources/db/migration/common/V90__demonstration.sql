-- One row once a database has been filled with invented data; without finished_at the filling was interrupted.
create table demonstration (
    seed bigint primary key,
    begun_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    digest varchar(64)
);
