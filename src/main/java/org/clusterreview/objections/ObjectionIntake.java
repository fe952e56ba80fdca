package org.clusterreview.objections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** Says whether an objection may be recorded, and keeps it. */
@Component
class ObjectionIntake {

    private final ObjectionRepository objections;
    private final ObjectionReader reader;
    private final Tracks tracks;
    private final Applications applications;
    private final PublicNotices notices;
    private final Issues issues;
    private final Clock clock;

    ObjectionIntake(
            ObjectionRepository objections,
            ObjectionReader reader,
            Tracks tracks,
            Applications applications,
            PublicNotices notices,
            Issues issues,
            Clock clock) {
        this.objections = objections;
        this.reader = reader;
        this.tracks = tracks;
        this.applications = applications;
        this.notices = notices;
        this.issues = issues;
        this.clock = clock;
    }

    Outcome<ObjectionEntity> take(Viewer viewer, TrackId id, NewObjection wanted) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        List<PublicNotice> all = notices.all(viewer, id);
        List<Violation> faults = faultsOf(viewer, track, wanted);
        if (all.isEmpty()) {
            faults.add(Violation.of("objection.notice.none"));
        } else if (wanted.receivedOn().isBefore(all.getLast().published())) {
            faults.add(Violation.at(
                    "receivedOn",
                    "objection.received.early",
                    all.getLast().published().toString()));
        }
        return faults.isEmpty()
                ? Outcome.done(objections.saveAndFlush(new ObjectionEntity(
                        track,
                        notices.concerned(viewer, id, wanted.application()).orElseThrow(),
                        objections.countByTrackId(id.value()) + 1,
                        wanted,
                        viewer.actor(),
                        Objections.now(clock))))
                : Outcome.refused(faults);
    }

    private List<Violation> faultsOf(Viewer viewer, Track track, NewObjection wanted) {
        List<Violation> faults = new ArrayList<>();
        if (reader.rule(viewer, track.id()).isEmpty()) {
            faults.add(Violation.of("objection.unneeded"));
        }
        if (track.stage() != Stage.PUBLIC_NOTICE && track.stage() != Stage.RECOGNISED) {
            faults.add(Violation.of("objection.stage"));
        }
        if (issues.of(viewer, track.id()).isPresent()) {
            faults.add(Violation.of("recognition.issued"));
        }
        boolean known = wanted.application().isEmpty()
                || applications
                        .find(viewer, wanted.application().get())
                        .filter(application -> application.track().equals(track.id()))
                        .isPresent();
        if (!known || !reader.maySee(viewer, track.id(), wanted.application())) {
            faults.add(Violation.at("application", "objection.application.unknown"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Objections.CHINA);
        if (wanted.receivedOn().isAfter(today)) {
            faults.add(Violation.at("receivedOn", "objection.received.future", today.toString()));
        }
        faults.addAll(textFaults(wanted));
        return faults;
    }

    private static List<Violation> textFaults(NewObjection wanted) {
        List<Violation> faults = new ArrayList<>();
        if (wanted.statement().isBlank() || wanted.statement().length() > Objections.TEXT_LENGTH) {
            faults.add(Violation.at("statement", "objection.statement.missing", Objections.TEXT_LENGTH));
        }
        if (isLonger(wanted.objector().name(), Objections.NAME_LENGTH)) {
            faults.add(Violation.at("name", "objection.name.long", Objections.NAME_LENGTH));
        }
        if (isLonger(wanted.objector().contact(), Objections.CONTACT_LENGTH)) {
            faults.add(Violation.at("contact", "objection.name.long", Objections.CONTACT_LENGTH));
        }
        return faults;
    }

    private static boolean isLonger(Optional<PersonalText> text, int length) {
        return text.filter(value -> value.inClear().length() > length).isPresent();
    }
}
