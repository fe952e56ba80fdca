package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.analysis.Distributions;
import org.clusterreview.applications.Application;
import org.clusterreview.scoring.engine.ApplicationResult;

/** How scores lie by city, field and dimension, and what each stage did. */
class DistributionTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Found found;

    DistributionTab(Found found) {
        this.found = found;
        addClassName("group-panel");
        add(
                scores(
                        "analysis.by-city",
                        "by-city",
                        row -> application(row)
                                .map(one -> found.shown().names().dictionary().cityName(one.cityCode()))),
                scores(
                        "analysis.by-field",
                        "by-field",
                        row -> application(row).map(one -> found.shown().names().field(one))),
                new AnalysisCard("analysis.by-dimension", DistributionCharts.shares(this, found)));
        if (!found.all().stages().stages().isEmpty()) {
            add(new StagesCard(found));
        }
    }

    private Optional<Application> application(ApplicationResult row) {
        return Optional.ofNullable(found.shown().applications().get(row.application()));
    }

    private AnalysisCard scores(String key, String chart, Function<ApplicationResult, Optional<String>> by) {
        Distributions distributions = Distributions.ofScores(found.rows(), by);
        AnalysisCard card = new AnalysisCard(key, DistributionCharts.scores(this, found, chart, distributions, by));
        if (distributions.without() > 0) {
            card.add(new Paragraph(getTranslation("analysis.without-key", distributions.without())));
        }
        return card;
    }
}
