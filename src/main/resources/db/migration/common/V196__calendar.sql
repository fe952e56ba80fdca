-- Arrangements of days off by year. Rows are only ever added: a later revision of a year supersedes the earlier one.
create table working_year (
    id uuid primary key,
    calendar_year integer not null,
    revision integer not null,
    notice varchar(200) not null,
    sha256 varchar(64) not null,
    source varchar(300) not null,
    reason varchar(2000) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    recorded_name varchar(200) not null,
    unique (calendar_year, revision)
);

create table working_holiday (
    id uuid primary key,
    working_year_id uuid not null references working_year (id),
    line integer not null,
    name varchar(50) not null,
    first_day date not null,
    last_day date not null,
    unique (working_year_id, line)
);

-- Days of a weekend that are worked for a holiday.
create table worked_day (
    working_holiday_id uuid not null references working_holiday (id),
    worked_on date not null,
    primary key (working_holiday_id, worked_on)
);

-- One row, held while a year is recorded: of two people the second sees what the first has kept.
create table working_calendar (
    id integer primary key
);
insert into working_calendar (id) values (1);
