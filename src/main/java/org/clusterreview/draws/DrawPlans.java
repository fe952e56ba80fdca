package org.clusterreview.draws;

import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.eligibility.VacantPanels;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draw would rest on before it is frozen. Who sees the track only in part is told nothing. */
@Service
@Transactional(readOnly = true)
public class DrawPlans {

    private final Tracks tracks;
    private final DrawSteps steps;
    private final Vacancies vacancies;
    private final TrackPanelRules rules;
    private final ExpertPool pool;

    DrawPlans(Tracks tracks, DrawSteps steps, Vacancies vacancies, TrackPanelRules rules, ExpertPool pool) {
        this.rules = rules;
        this.tracks = tracks;
        this.steps = steps;
        this.vacancies = vacancies;
        this.pool = pool;
    }

    /** Whether the viewer sees only a part of the track, and therefore nothing of its draws. */
    @ForInsiders
    public boolean isPartial(Viewer viewer, TrackId track) {
        return steps.isPartial(viewer, track);
    }

    /** The rules on panels that the track is held under, with what was relaxed. */
    @ForInsiders
    public Optional<PanelRuleSet> rules(Viewer viewer, TrackId track) {
        return seen(viewer, track).map(whole -> rules.inForce(viewer, whole.id()));
    }

    /** What would be frozen now. Ties are those on record: they are looked up anew only when the pool is frozen. */
    @ForInsiders
    public Optional<DrawPlan> plan(Viewer viewer, TrackId track) {
        return seen(viewer, track).map(whole -> {
            VacantPanels now = vacancies.of(viewer, whole);
            long callable = now.pool().stream()
                    .filter(expert -> expert.unavailable().isEmpty())
                    .count();
            return new DrawPlan(
                    now.panels(),
                    now.pool().size(),
                    Math.toIntExact(callable),
                    pool.unresolved(viewer).size());
        });
    }

    private Optional<Track> seen(Viewer viewer, TrackId track) {
        return steps.isPartial(viewer, track) ? Optional.empty() : tracks.find(viewer, track);
    }
}
