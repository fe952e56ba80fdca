package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;

/** How sure each place is: experts drawn again, other ways of scoring, other weights. */
class SensitivityTab extends Div {

    private static final long serialVersionUID = 1L;

    SensitivityTab(Found found) {
        addClassName("group-panel");
        AnalysisCard ranks = new AnalysisCard("analysis.ranks", AnalysisCharts.ranks(this, found));
        ranks.sayWhatIsLeftOut(found);
        add(new StabilityCard(found), ranks, new DrawsCard(found));
    }
}
