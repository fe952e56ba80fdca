package org.clusterreview.rounds;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds with their tracks: opening them and finding them. */
@Service
@Transactional
public class Rounds {

    private final RoundRepository rounds;
    private final TrackRepository tracks;
    private final RoundOpening opening;

    Rounds(RoundRepository rounds, TrackRepository tracks, RoundOpening opening) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.opening = opening;
    }

    /** Opens a round; refused without a name, with a name that is taken, without a track, or on an unknown rule. */
    @ForOrganisers
    public Outcome<Round> open(Viewer viewer, NewRound round) {
        return opening.open(viewer, round).map(id -> find(viewer, id).orElseThrow());
    }

    /** What to know before a track is opened under a policy with a model, and that does not forbid it. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Violation> warning(Viewer viewer, VersionedId policy, VersionedId model) {
        return opening.warning(viewer, policy, model);
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public List<Round> all(Viewer viewer) {
        return rounds.findAllByOrderByRoundYearDescCreatedAtDesc().stream()
                .map(this::value)
                .toList();
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<Round> find(Viewer viewer, RoundId id) {
        return rounds.findById(id.value()).map(this::value);
    }

    @WithoutViewer("says of the whole database whether each page must carry the mark of invented data")
    @Transactional(readOnly = true)
    public boolean holdDemonstrationData() {
        return rounds.existsByDemonstrationTrue();
    }

    private Round value(RoundEntity round) {
        return round.toValue(tracks.findByRoundIdOrderByPosition(round.id().value()));
    }
}
