create table notification (
    id uuid primary key,
    account_id uuid not null references account (id),
    code varchar(100) not null,
    args varchar(4000) not null,
    link varchar(300) not null,
    at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index notification_account on notification (account_id, read_at);
