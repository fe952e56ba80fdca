package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Finding;
import org.clusterreview.scoring.engine.Figure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An application's figures and the findings of staff, as scoring models read them. */
@Service
@Transactional(readOnly = true)
public class ScoringFigures {

    private final Applications applications;

    ScoringFigures(Applications applications) {
        this.applications = applications;
    }

    /** With every finding as 1 (met) or 0 under the id of its rule; empty for an application that is hidden from the viewer. */
    @ForParticipants
    public List<Figure> of(Viewer viewer, ApplicationId application) {
        Stream<Figure> declared = applications.figures(viewer, application).stream()
                .map(figure -> new Figure(figure.item(), figure.year().orElse(null), figure.value()));
        Stream<Figure> found = applications.findings(viewer, application).stream()
                .map(finding -> new Figure(
                        finding.rule(),
                        null,
                        finding.verdict() == Finding.Verdict.MET ? BigDecimal.ONE : BigDecimal.ZERO));
        return Stream.concat(declared, found).toList();
    }
}
