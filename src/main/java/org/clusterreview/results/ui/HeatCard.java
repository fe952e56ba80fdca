package org.clusterreview.results.ui;

/** Every total at a glance, and how each expert's totals lie. */
class HeatCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    HeatCard(Found found) {
        super("analysis.heat");
        sayWhatIsLeftOut(found);
        add(AnalysisCharts.totals(this, found), AnalysisCharts.experts(this, found));
    }
}
