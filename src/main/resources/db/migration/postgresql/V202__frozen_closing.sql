-- What was said of an expert and what was sent to an applicant is never changed.
create trigger expert_appraisal_frozen before update or delete on expert_appraisal
    for each row execute function refuse_other_change();
create trigger expert_appraisal_item_frozen before update or delete on expert_appraisal_item
    for each row execute function refuse_other_change();
create trigger expert_appraisal_group_frozen before update or delete on expert_appraisal_group
    for each row execute function refuse_other_change();
create trigger feedback_batch_frozen before update or delete on feedback_batch
    for each row execute function refuse_other_change();
create trigger feedback_letter_frozen before update or delete on feedback_letter
    for each row execute function refuse_other_change();
create trigger feedback_bundle_frozen before update or delete on feedback_bundle
    for each row execute function refuse_other_change();

-- Nor is a table emptied as a whole: triggers of rows say nothing of that.
do $$
declare
    guarded text;
begin
    foreach guarded in array array[
        'audit_entry',
        'cluster_event',
        'cluster_report',
        'cluster_report_decision',
        'result',
        'lot',
        'recognition_list',
        'list_entry',
        'list_approval',
        'public_notice',
        'recognition_issue',
        'issued_document',
        'application_revision',
        'notice_entry',
        'notice_supersession',
        'notice_contact',
        'list_correction',
        'evaluation_subject',
        'evaluation_result',
        'rectification_report',
        'rectification_decision',
        'lot_draw',
        'lot_end',
        'working_year',
        'working_holiday',
        'worked_day',
        'expert_appraisal',
        'expert_appraisal_item',
        'expert_appraisal_group',
        'feedback_batch',
        'feedback_letter',
        'feedback_bundle'
    ] loop
        execute format(
            'create trigger %s_never_emptied before truncate on %I for each statement execute function refuse_change()',
            guarded, guarded);
    end loop;
end;
$$;
