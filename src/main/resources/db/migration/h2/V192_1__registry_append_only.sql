create trigger cluster_event_append_only before update, delete on cluster_event for each row
    call 'org.clusterreview.audit.AppendOnlyTrigger';
create trigger cluster_report_append_only before update, delete on cluster_report for each row
    call 'org.clusterreview.audit.AppendOnlyTrigger';
create trigger cluster_report_decision_append_only before update, delete on cluster_report_decision for each row
    call 'org.clusterreview.audit.AppendOnlyTrigger';
