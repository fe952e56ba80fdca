package org.clusterreview.reviews;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.rounds.Binding;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/** What stands around a sheet: the frozen model, the figures, and whether the sheet may still be written. */
@Component
class SheetReader {

    private final Tracks tracks;
    private final Rounds rounds;
    private final Models models;
    private final ScoringFigures figures;
    private final Applications applications;
    private final OwnDeclarations declarations;
    private final Clock clock;
    private final Map<TrackId, ScoringModel> frozen = new ConcurrentHashMap<>();

    SheetReader(
            Tracks tracks,
            Rounds rounds,
            Models models,
            ScoringFigures figures,
            Applications applications,
            OwnDeclarations declarations,
            Clock clock) {
        this.tracks = tracks;
        this.rounds = rounds;
        this.models = models;
        this.figures = figures;
        this.applications = applications;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** Before preparation ends it may still be exchanged; from then on the model of a track is always the same. */
    ScoringModel model(Viewer viewer, TrackId track) {
        ScoringModel known = frozen.get(track);
        if (known != null) {
            return known;
        }
        Binding binding = tracks.model(viewer, track);
        ScoringModel model = models.of(binding.rule());
        if (binding.frozenAt().isPresent()) {
            frozen.put(track, model);
        }
        return model;
    }

    /** Hash of the frozen model under which the sheets of a track are filled in. */
    String modelSha256(Viewer viewer, TrackId track) {
        return tracks.model(viewer, track).rule().sha256();
    }

    String nameOf(Viewer viewer, ApplicationId application) {
        return applications.nameOf(viewer, application).orElse("");
    }

    /** Of several; without those that are hidden. */
    Map<ApplicationId, String> namesOf(Viewer viewer, Collection<ApplicationId> ids) {
        return applications.some(viewer, ids).values().stream()
                .collect(Collectors.toMap(Application::id, Application::name));
    }

    SheetScore score(Viewer viewer, Sheet sheet, ScoringModel model, Map<String, SavedMark> marks) {
        return SheetScore.of(model, SheetSums.values(marks), figures(viewer, sheet));
    }

    List<Figure> figures(Viewer viewer, Sheet sheet) {
        return figures.of(viewer, sheet.application());
    }

    /** Of several applications; those without any, and hidden ones, are absent. */
    Map<ApplicationId, List<Figure>> figures(Viewer viewer, Collection<ApplicationId> ids) {
        return figures.of(viewer, ids);
    }

    SheetSums sums(Viewer viewer, Sheet sheet, ScoringModel model, Map<String, SavedMark> marks) {
        return SheetSums.of(model, score(viewer, sheet, model, marks), marks);
    }

    Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }

    Round round(Viewer viewer, Track track) {
        return rounds.find(viewer, track.round()).orElseThrow();
    }

    /**
     * Why the sheet cannot be written: no longer, or not before its expert has signed the pledge and declared to have no
     * conflict. A returned sheet may be mended after the deadline.
     */
    Optional<Violation> closed(Viewer viewer, Sheet sheet) {
        Track track = track(viewer, sheet.track());
        return closed(
                sheet,
                track,
                () -> declarations.obstacle(viewer, track, sheet.application()),
                () -> round(viewer, track));
    }

    /** The same for who has read what stands around the sheet. */
    Optional<Violation> closed(
            Sheet sheet, Track track, Supplier<Optional<Violation>> obstacle, Supplier<Round> round) {
        return switch (sheet.state()) {
            case SUBMITTED -> Optional.of(Violation.of("sheet.submitted"));
            case VOIDED -> Optional.of(Violation.of("sheet.voided"));
            case RECUSED -> Optional.of(Violation.of("sheet.recused"));
            case OPEN, RETURNED ->
                track.stage() != Stage.SCORING
                        ? Optional.of(Violation.of("sheet.stage-over"))
                        : obstacle.get().or(() -> overdue(sheet, round));
        };
    }

    private Optional<Violation> overdue(Sheet sheet, Supplier<Round> round) {
        return sheet.state() == SheetState.RETURNED
                ? Optional.empty()
                : round.get()
                        .scoringDeadline()
                        .filter(deadline -> clock.instant().isAfter(deadline))
                        .map(deadline -> Violation.of("sheet.deadline-passed"));
    }
}
