package org.clusterreview.eligibility;

import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why the panels of a track cannot be made, and what relaxing each rule would bring. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final Vacancies vacancies;
    private final Visibility visibility;
    private final Explainer explainer;

    Explanations(Vacancies vacancies, Visibility visibility, Explainer explainer) {
        this.vacancies = vacancies;
        this.visibility = visibility;
        this.explainer = explainer;
    }

    /** Whether panels could be made as things stand; empty for whoever sees the track only in part. */
    @ForInsiders
    public Optional<Explanation> of(Viewer viewer, Track track) {
        return visibility.of(viewer).isPartial(track.id().value())
                ? Optional.empty()
                : Optional.of(explainer.explain(vacancies.of(viewer, track)));
    }
}
