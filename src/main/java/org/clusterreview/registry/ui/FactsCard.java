package org.clusterreview.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What a cluster is, and the decision that made it one. */
class FactsCard extends Section {

    private static final long serialVersionUID = 1L;

    FactsCard(Shown shown) {
        addClassNames("work-card", "cluster-facts");
        Cluster cluster = shown.cluster();
        ClusterFile file = shown.file();
        ClusterWords words = shown.words();
        DescriptionList list = new DescriptionList();
        list.add(
                new DescriptionList.Term(getTranslation("registry.state")),
                new DescriptionList.Description(ClusterWords.badge(cluster)));
        row(list, "registry.level", ClusterWords.level(cluster.level()));
        row(list, "registry.city", words.city(cluster));
        row(list, "registry.unit", words.place(cluster));
        row(list, "registry.field", words.field(cluster));
        row(list, "registry.body", file.unitName());
        row(
                list,
                cluster.level() == Cluster.Level.CULTIVATION ? "registry.cultivated-on" : "registry.recognised-on",
                file.decidedOn().map(LocalDate::toString).orElse(""));
        row(list, "registry.document", file.documentNumber());
        row(list, "registry.source", file.source().isEmpty() ? getTranslation("registry.source.none") : file.source());
        file.endedOn().ifPresent(day -> row(list, "registry.ended-on", day.toString()));
        add(new H2(getTranslation("registry.facts")), list);
        if (cluster.demonstration()) {
            add(new StateBadge(Tone.WARN, getTranslation("registry.invented")));
        }
        if (cluster.level() != Cluster.Level.CULTIVATION) {
            Anchor evaluations = new Anchor(
                    ClusterWords.path(cluster.id()) + "/evaluations", getTranslation("registry.evaluations"));
            add(new Paragraph(evaluations));
        }
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(new Span(value.isEmpty() ? "–" : value)));
    }
}
