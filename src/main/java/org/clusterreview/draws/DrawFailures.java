package org.clusterreview.draws;

import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.eligibility.Explainer;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.VacantPanels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why nothing could be drawn from what a draw has frozen. */
@Service
@Transactional(readOnly = true)
public class DrawFailures {

    private final Draws draws;
    private final Explainer explainer;

    DrawFailures(Draws draws, Explainer explainer) {
        this.draws = draws;
        this.explainer = explainer;
    }

    /** Empty for whoever sees the track only in part. It takes a second or two. */
    @ForInsiders
    public Optional<Explanation> explain(Viewer viewer, DrawId id) {
        return draws.content(viewer, id)
                .map(content -> explainer.explain(new VacantPanels(
                        content.spec().rules(),
                        content.spec().panels(),
                        content.pool().experts())));
    }
}
