package org.clusterreview.reviews;

import java.util.List;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.scoring.model.Figure;
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

    /** Empty for an application that is hidden from the viewer. */
    @ForParticipants
    public List<Figure> of(Viewer viewer, ApplicationId application) {
        return applications.figures(viewer, application).stream()
                .map(figure -> new Figure(figure.item(), figure.year().orElse(null), figure.value()))
                .toList();
    }
}
