create trigger cluster_event_append_only before update or delete on cluster_event
    for each row execute function refuse_change();
create trigger cluster_report_append_only before update or delete on cluster_report
    for each row execute function refuse_change();
create trigger cluster_report_decision_append_only before update or delete on cluster_report_decision
    for each row execute function refuse_change();
