-- What was said of an expert and what was sent to an applicant is never changed.
create trigger expert_appraisal_frozen before update, delete on expert_appraisal for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger expert_appraisal_item_frozen before update, delete on expert_appraisal_item for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger expert_appraisal_group_frozen before update, delete on expert_appraisal_group for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger feedback_batch_frozen before update, delete on feedback_batch for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger feedback_letter_frozen before update, delete on feedback_letter for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
create trigger feedback_bundle_frozen before update, delete on feedback_bundle for each row
    call 'org.clusterreview.audit.FrozenRowTrigger';
