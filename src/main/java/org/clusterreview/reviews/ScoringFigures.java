package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return together(applications.figures(viewer, application), applications.findings(viewer, application));
    }

    /** The same of several applications; those that are hidden or have none are absent. */
    @ForParticipants
    public Map<ApplicationId, List<Figure>> of(Viewer viewer, Collection<ApplicationId> ids) {
        Map<ApplicationId, List<org.clusterreview.applications.Figure>> figures = applications.figures(viewer, ids);
        Map<ApplicationId, List<Finding>> findings = applications.findings(viewer, ids);
        return Stream.concat(figures.keySet().stream(), findings.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> together(figures.getOrDefault(id, List.of()), findings.getOrDefault(id, List.of()))));
    }

    private static List<Figure> together(List<org.clusterreview.applications.Figure> figures, List<Finding> findings) {
        Stream<Figure> declared = figures.stream()
                .map(figure -> new Figure(figure.item(), figure.year().orElse(null), figure.value()));
        Stream<Figure> found = findings.stream()
                .map(finding -> new Figure(
                        finding.rule(),
                        null,
                        finding.verdict() == Finding.Verdict.MET ? BigDecimal.ONE : BigDecimal.ZERO));
        return Stream.concat(declared, found).toList();
    }
}
