package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.Div;

/** How far the experts of a group agree, who marks higher or lower, and what asks for a second look. */
class AgreementTab extends Div {

    private static final long serialVersionUID = 1L;

    AgreementTab(Found found) {
        addClassName("group-panel");
        add(
                new AgreementCard(found),
                new IndicatorsCard(found),
                new HeatCard(found),
                new SeverityCard(found),
                new DeviationsCard(found),
                new FlagsCard(found),
                new HaloCard(found),
                new HomeCard(found),
                new PatternsCard(found));
    }
}
