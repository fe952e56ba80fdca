-- Messages that leave the system. Addresses and texts are encrypted: a text may hold the link of one person.
create table outgoing_message (
    id uuid primary key,
    version bigint not null,
    -- What it is about, such as an invitation.
    subject_id uuid not null,
    kind varchar(40) not null,
    channel varchar(10) not null,
    recipient varchar(1000) not null,
    title varchar(4000),
    text varchar(20000) not null,
    state varchar(20) not null,
    -- Way by which it was handed over, such as a folder or a mail server; empty before.
    way varchar(200) not null,
    attempts integer not null,
    created_at timestamp with time zone not null,
    next_at timestamp with time zone,
    ended_at timestamp with time zone,
    failure varchar(500) not null
);
create index outgoing_message_due on outgoing_message (state, next_at);
create index outgoing_message_subject on outgoing_message (subject_id);
