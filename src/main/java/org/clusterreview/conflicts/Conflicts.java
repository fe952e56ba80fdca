package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest (回避): what was found, and what it means for who may sit where. */
@Service
@Transactional(readOnly = true)
public class Conflicts {

    private final ConflictRepository findings;
    private final ConflictCheck check;
    private final TrackRegister tracks;
    private final Visibility visibility;
    private final Clock clock;

    Conflicts(
            ConflictRepository findings,
            ConflictCheck check,
            TrackRegister tracks,
            Visibility visibility,
            Clock clock) {
        this.findings = findings;
        this.check = check;
        this.tracks = tracks;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * Brings the findings of a track up to date; what was decided stays while its facts hold. Refused once the list is out: it
     * rests on the findings as they were then.
     */
    @ForStaff
    @Transactional
    public Outcome<TrackId> recheck(Viewer viewer, TrackId track) {
        if (tracks.of(track).stage().hasReached(Stage.PUBLIC_NOTICE)) {
            return Outcome.refused(Violation.of("conflict.over"));
        }
        check.run(track);
        return Outcome.done(track);
    }

    /**
     * Whether the findings of a track can be relied upon: made today under its rules, with nothing changed since. From the
     * results on the day does not matter any more: what counts is how things stood while marks were given.
     */
    @ForInsiders
    public boolean isFresh(Viewer viewer, TrackId track) {
        return check.isFresh(track, tracks.of(track).stage().hasReached(Stage.RESULTS));
    }

    /**
     * All findings of a track whose facts hold. What runs through an application that is hidden from the viewer is left out
     * too: it would tell of that one.
     */
    @ForInsiders
    public List<ConflictFinding> between(Viewer viewer, TrackId track) {
        return values(viewer, findings.findByTrackIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(track.value()));
    }

    /** Those of some applications, in the same way. */
    @ForInsiders
    public List<ConflictFinding> on(Viewer viewer, Collection<ApplicationId> reviewed) {
        return values(viewer, present(reviewed));
    }

    private List<ConflictEntity> present(Collection<ApplicationId> reviewed) {
        return reviewed.isEmpty()
                ? List.of()
                : findings.findByApplicationIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
                        reviewed.stream().map(ApplicationId::value).toList());
    }

    /**
     * Experts whom a tie to one of the applications keeps from the panel that reviews them. Ties that run through an
     * application hidden from the viewer count, though {@link #between} leaves them out: nobody is seated against the rules
     * because the person who seats sees less. What is hidden itself is left out.
     */
    @ForInsiders
    public Set<ExpertId> barred(Viewer viewer, Collection<ApplicationId> reviewed) {
        Hidden hidden = visibility.of(viewer);
        return present(reviewed).stream()
                .filter(finding -> !hidden.hides(finding.application()))
                .filter(finding -> finding.blocksSeatOn(today()))
                .map(finding -> new ExpertId(finding.expert()))
                .collect(Collectors.toSet());
    }

    /** Whether a finding between some of these pairs waits for a decision; those on hidden applications are left out. */
    @ForInsiders
    public boolean isAnyOpen(Viewer viewer, TrackId track, Set<ConflictEvents.Pair> pairs) {
        Hidden hidden = visibility.of(viewer);
        return findings.findByTrackIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(track.value()).stream()
                .filter(finding -> !hidden.hides(finding.application()))
                .filter(finding -> pairs.contains(new ConflictEvents.Pair(finding.expert(), finding.application())))
                .anyMatch(finding -> finding.isOpenOn(today()));
    }

    /**
     * Who takes no part in which of some applications as things stand. Whatever the ties run through counts, also what is
     * hidden from whoever asks: {@link #between} tells people, this tells the program.
     */
    @WithoutViewer("sheets are closed and opened by what holds, whoever brought it about")
    public Set<ConflictEvents.Pair> recusing(Collection<ApplicationId> reviewed) {
        return present(reviewed).stream()
                .filter(finding -> finding.recusesOn(today()))
                .map(finding -> new ConflictEvents.Pair(finding.expert(), finding.application()))
                .collect(Collectors.toSet());
    }

    private List<ConflictFinding> values(Viewer viewer, List<ConflictEntity> entities) {
        Hidden hidden = visibility.of(viewer);
        return entities.stream()
                .filter(finding -> !hidden.hides(finding.application()))
                .map(finding -> finding.toValue(today()))
                .filter(finding -> hidden.applications().stream().noneMatch(finding::mentions))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
    }
}
