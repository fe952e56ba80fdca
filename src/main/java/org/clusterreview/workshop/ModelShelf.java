package org.clusterreview.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Binding;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models of the catalogue as people look for them: every version, and where it is used. */
@Service
@Transactional(readOnly = true)
public class ModelShelf {

    private final RuleCatalogue rules;
    private final Models models;
    private final Rounds rounds;
    private final Tracks tracks;

    ModelShelf(RuleCatalogue rules, Models models, Rounds rounds, Tracks tracks) {
        this.rules = rules;
        this.models = models;
        this.rounds = rounds;
        this.tracks = tracks;
    }

    /**
     * A version of a model.
     *
     * @param uses tracks that are held, or were held, under it
     */
    public record Shelved(RuleVersion version, ScoringModel model, List<Use> uses) {

        public Shelved {
            uses = List.copyOf(uses);
        }

        /** Whether a track has left preparation under it: nothing can change for that track any more. */
        public boolean isFrozen() {
            return uses.stream().anyMatch(Use::frozen);
        }
    }

    /** A track that uses a version. */
    public record Use(RoundId round, String roundName, String trackName, boolean frozen) {}

    /** By name, the newest version first. */
    @ForInsiders
    public List<Shelved> all(Viewer viewer) {
        Map<VersionedId, List<Use>> uses = uses(viewer);
        return rules.all(viewer, RuleKind.MODEL).stream()
                .map(version -> new Shelved(version, models.of(version), uses.getOrDefault(version.id(), List.of())))
                .toList();
    }

    @ForInsiders
    public Optional<Shelved> find(Viewer viewer, VersionedId id) {
        return rules.find(viewer, RuleKind.MODEL, id)
                .map(version ->
                        new Shelved(version, models.of(version), uses(viewer).getOrDefault(id, List.of())));
    }

    private Map<VersionedId, List<Use>> uses(Viewer viewer) {
        Map<VersionedId, List<Use>> uses = new HashMap<>();
        for (Round round : rounds.all(viewer)) {
            for (Track track : round.tracks()) {
                Binding binding = tracks.model(viewer, track.id());
                uses.computeIfAbsent(binding.rule().id(), id -> new ArrayList<>())
                        .add(new Use(
                                round.id(),
                                round.name(),
                                track.name(),
                                binding.frozenAt().isPresent()));
            }
        }
        return uses;
    }
}
