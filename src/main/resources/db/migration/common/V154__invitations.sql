-- What members of panels are asked, in the words in which it goes out. Never changed.
create table invitation_letter (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    -- As they were called when it went out.
    round_name varchar(200) not null,
    track_name varchar(200) not null,
    begins date not null,
    ends date not null,
    place varchar(200) not null,
    mail_title varchar(200) not null,
    mail_text varchar(4000) not null,
    sms_text varchar(500) not null,
    answer_hours integer not null,
    remind_hours integer not null,
    calls_reserves boolean not null,
    address varchar(300) not null,
    sent_at timestamp with time zone not null,
    sent_by varchar(36) not null,
    unique (track_id, number)
);

create table invitation (
    id uuid primary key,
    version bigint not null,
    letter_id uuid not null references invitation_letter (id),
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    group_id uuid not null references application_group (id),
    seat_id uuid not null unique references seat (id),
    expert_id uuid not null references expert (id),
    expert_name varchar(200) not null,
    -- The link of one person: encrypted, and found by its hash.
    token varchar(1000) not null,
    token_hash varchar(64) not null unique,
    state varchar(20) not null,
    sent_at timestamp with time zone not null,
    answer_by timestamp with time zone not null,
    reminded_at timestamp with time zone,
    reminders integer not null,
    answered_at timestamp with time zone,
    -- Who recorded the answer for the expert; null if he or she answered by the link.
    answered_by varchar(36),
    reason varchar(1000) not null,
    closed_at timestamp with time zone
);
create index invitation_track on invitation (track_id);
create index invitation_group on invitation (group_id);
create index invitation_state on invitation (state, answer_by);
