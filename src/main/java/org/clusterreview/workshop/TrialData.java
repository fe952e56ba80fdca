package org.clusterreview.workshop;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.reviews.ScoringFigures;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.engine.Figure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications whose data may be taken to try a model out: those that the viewer may see, and no marks of anybody. */
@Service
@Transactional(readOnly = true)
public class TrialData {

    private final Rounds rounds;
    private final Applications applications;
    private final ScoringFigures figures;

    TrialData(Rounds rounds, Applications applications, ScoringFigures figures) {
        this.rounds = rounds;
        this.applications = applications;
        this.figures = figures;
    }

    /** An application as it is chosen. */
    public record Choice(ApplicationId id, String name, String roundName) {}

    @ForInsiders
    public List<Choice> choices(Viewer viewer) {
        List<Choice> choices = new ArrayList<>();
        for (Round round : rounds.all(viewer)) {
            for (Track track : round.tracks()) {
                for (Application application : applications.ofTrack(viewer, track.id())) {
                    choices.add(new Choice(application.id(), application.name(), round.name()));
                }
            }
        }
        return choices;
    }

    /** Its figures with the findings of staff; empty for an application that is hidden from the viewer. */
    @ForInsiders
    public List<Figure> figures(Viewer viewer, Choice choice) {
        return figures.of(viewer, choice.id());
    }
}
