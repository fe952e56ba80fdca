-- Which of the two went into the other by a decision: a merge that is taken back undoes that one and no other.
alter table organisation_question add column merged_id uuid references organisation (id);
update organisation_question set merged_id = newer_id
where state = 'SAME' and superseded_at is null
    and exists (select 1 from organisation o
        where o.id = organisation_question.newer_id and o.merged_into = organisation_question.kept_id)
    and not exists (select 1 from organisation o
        where o.id = organisation_question.older_id and o.merged_into = organisation_question.kept_id);
update organisation_question set merged_id = older_id
where state = 'SAME' and superseded_at is null and merged_id is null
    and exists (select 1 from organisation o
        where o.id = organisation_question.older_id and o.merged_into = organisation_question.kept_id)
    and not exists (select 1 from organisation o
        where o.id = organisation_question.newer_id and o.merged_into = organisation_question.kept_id);
