package org.clusterreview.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.rounds.policy.ReportRule;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** What was reported of a cluster, whether in time, and what was decided on it. */
class ReportsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;
    private final transient Runnable done;

    ReportsCard(RegistryServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        addClassNames("work-card", "cluster-reports");
        add(new H2(getTranslation("registry.reports")));
        services.reports().rule(shown.viewer()).map(this::rule).ifPresent(this::add);
        if (shown.reports().isEmpty()) {
            add(new Paragraph(getTranslation("registry.reports.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        shown.reports().forEach(report -> list.add(item(report)));
        add(list);
    }

    private Paragraph rule(ReportRule rule) {
        return new Paragraph(Tables.quiet(getTranslation("registry.reports.rule", rule.article(), rule.within())));
    }

    private ListItem item(ClusterReport report) {
        Div badges = new Div(ClusterWords.badge(report.deadline(), report.timeliness()), standing(report));
        badges.addClassName("badges");
        ListItem item = new ListItem(
                new H3(getTranslation("registry.report.heading", report.article(), report.causeText())),
                badges,
                new Paragraph(getTranslation(
                        "registry.report.days",
                        report.happenedOn().toString(),
                        report.receivedOn().toString(),
                        report.by())),
                text(report.text()));
        report.file()
                .flatMap(id -> services.files().find(shown.viewer(), id))
                .ifPresent(file -> item.add(new Paragraph(new FileLink(services.files(), shown.viewer(), file))));
        report.decision()
                .ifPresent(decision -> item.add(new Paragraph(getTranslation(
                        "registry.report.decided",
                        getTranslation(
                                "registry.report.verdict." + decision.verdict().name()),
                        decision.reason(),
                        shown.person(decision.by()),
                        Times.minute(decision.at())))));
        if (report.isOpen() && !shown.recused() && shown.viewer().hasAny("ORGANISER")) {
            item.add(new Button(
                    getTranslation("registry.report.decide"),
                    click -> new ReportDecisionDialog(services, shown, report, done).open()));
        }
        return item;
    }

    private StateBadge standing(ClusterReport report) {
        return report.isOpen()
                ? new StateBadge(Tone.TODO, getTranslation("registry.report.open"))
                : new StateBadge(Tone.OK, getTranslation("registry.report.handled"));
    }

    private static Paragraph text(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("report-text");
        return paragraph;
    }
}
