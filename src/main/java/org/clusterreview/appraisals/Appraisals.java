package org.clusterreview.appraisals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.appraisals.form.AppraisalForm;
import org.clusterreview.appraisals.form.FormItem;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appraisals of the experts of a track, from its results on. Experts never see them, and nobody appraises himself or herself;
 * of experts who sat in a withheld group nothing is shown.
 */
@Service
@Transactional
public class Appraisals {

    private static final int REASON_LENGTH = 2_000;

    private final Tracks tracks;
    private final AppraisalReader reader;
    private final AppraisalStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AppraisalForm form = AppraisalForm.standard();

    Appraisals(
            Tracks tracks,
            AppraisalReader reader,
            AppraisalStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.reader = reader;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The form by which experts are appraised now. */
    @ForStaff
    @Transactional(readOnly = true)
    public AppraisalForm form(Viewer viewer) {
        return form;
    }

    /** Who took part in a track and what was said of it; nobody before its results. */
    @ForStaff
    @Transactional(readOnly = true)
    public TrackAppraisals ofTrack(Viewer viewer, TrackId id) {
        Track track = tracks.find(viewer, id).orElseThrow(() -> unknown(id));
        return track.stage().isBefore(Stage.RESULTS) ? new TrackAppraisals(List.of(), false) : reader.of(viewer, track);
    }

    /** Appraises an expert for the first time in the track; refused where that has been done, for then it is corrected. */
    @ForOrganisers
    public Outcome<Appraisal> appraise(Viewer viewer, TrackId id, ExpertId expert, NewAppraisal wanted) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        if (track.stage().isBefore(Stage.RESULTS)) {
            return Outcome.refused(Violation.of("appraisal.stage"));
        }
        Optional<AppraisedExpert> found = reader.find(viewer, track, expert);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("appraisal.unknown"));
        }
        if (found.get().current().isPresent()) {
            return Outcome.refused(Violation.of("appraisal.exists", found.get().name()));
        }
        List<Violation> faults = form.faults(wanted.points(), wanted.remark());
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Appraisal made = add(viewer, track, found.get(), 1, wanted, "");
        events.publishEvent(new AppraisalEvents.ExpertAppraised(
                track.round().value(),
                id.value(),
                expert.value(),
                made.id().value(),
                made.form(),
                made.total(),
                made.grade()));
        return Outcome.done(made);
    }

    /**
     * Puts another appraisal in the place of one that was wrong, which stays on record.
     *
     * @param seen the appraisal that was shown; refused if another stands by now
     */
    @ForOrganisers
    public Outcome<Appraisal> correct(
            Viewer viewer, TrackId id, ExpertId expert, AppraisalId seen, NewAppraisal wanted, String reason) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> unknown(id));
        Optional<AppraisedExpert> found =
                track.stage().isBefore(Stage.RESULTS) ? Optional.empty() : reader.find(viewer, track, expert);
        Optional<Appraisal> standing = found.flatMap(AppraisedExpert::current);
        if (found.isEmpty() || standing.isEmpty()) {
            return Outcome.refused(Violation.of("appraisal.unknown"));
        }
        if (!standing.get().id().equals(seen)) {
            return Outcome.refused(Violation.of("appraisal.changed"));
        }
        if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            return Outcome.refused(Violation.at("reason", "appraisal.reason", REASON_LENGTH));
        }
        List<Violation> faults = form.faults(wanted.points(), wanted.remark());
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (standing.get().points().equals(wanted.points())
                && standing.get().remark().equals(wanted.remark())) {
            return Outcome.refused(Violation.of("appraisal.same"));
        }
        Appraisal made = add(viewer, track, found.get(), next(found.get()), wanted, reason.strip());
        events.publishEvent(new AppraisalEvents.AppraisalCorrected(
                track.round().value(),
                id.value(),
                expert.value(),
                made.id().value(),
                seen.value(),
                made.total(),
                made.grade(),
                made.reason()));
        return Outcome.done(made);
    }

    /** Records of one person that were brought together may each have had an appraisal. */
    private static int next(AppraisedExpert expert) {
        return 1
                + expert.appraisals().stream()
                        .mapToInt(Appraisal::revision)
                        .max()
                        .orElse(0);
    }

    private Appraisal add(
            Viewer viewer, Track track, AppraisedExpert expert, int revision, NewAppraisal wanted, String reason) {
        Appraisal made = new Appraisal(
                new AppraisalId(UUID.randomUUID()),
                track.round(),
                track.id(),
                expert.expert(),
                revision,
                form.id(),
                wanted.points(),
                form.total(wanted.points()),
                form.grade(wanted.points()),
                form.items().stream()
                        .filter(item -> item.grave() && wanted.points().getOrDefault(item.id(), 0) == 0)
                        .map(FormItem::id)
                        .sorted()
                        .toList(),
                wanted.remark(),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                viewer.actor());
        store.add(made, form, expert.groups());
        return made;
    }

    private static IllegalArgumentException unknown(TrackId id) {
        return new IllegalArgumentException("no track " + id);
    }
}
