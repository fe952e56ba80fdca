package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What formal checks came to, as it was when each was decided. */
@Service
@Transactional(readOnly = true)
public class FormalOutcomes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final VisibleApplications applications;
    private final Policies policies;
    private final JdbcClient jdbc;

    FormalOutcomes(VisibleApplications applications, Policies policies, JdbcClient jdbc) {
        this.applications = applications;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    /** Of every application of a track that the viewer may see and that was decided on; the others are absent. */
    @ForInsiders
    public Map<ApplicationId, FormalOutcome> ofTrack(Viewer viewer, TrackId track) {
        return decided(viewer, track, Set.of(FormalState.PASSED, FormalState.RETURNED, FormalState.REJECTED));
    }

    /** The same without those that have passed, which are most of a track. */
    @ForInsiders
    public Map<ApplicationId, FormalOutcome> notPassed(Viewer viewer, TrackId track) {
        return decided(viewer, track, Set.of(FormalState.RETURNED, FormalState.REJECTED));
    }

    private Map<ApplicationId, FormalOutcome> decided(Viewer viewer, TrackId track, Set<FormalState> states) {
        Set<UUID> seen = applications.ofTrack(viewer, track).stream()
                .map(entity -> entity.id().value())
                .collect(Collectors.toSet());
        Policy policy = policies.of(viewer, track);
        Map<ApplicationId, FormalOutcome> outcomes = new HashMap<>();
        jdbc.sql("select d.application_id, d.decision, d.reason, d.basis from formal_decision d"
                        + " join application a on a.id = d.application_id"
                        + " where a.track_id = :track and d.superseded_at is null and d.decision in (:states)")
                .param("track", track.value())
                .param("states", states.stream().map(FormalState::name).toList())
                .query(row -> {
                    UUID id = row.getObject("application_id", UUID.class);
                    if (seen.contains(id)) {
                        outcomes.put(
                                new ApplicationId(id),
                                outcome(
                                        policy,
                                        FormalState.valueOf(row.getString("decision")),
                                        row.getString("reason"),
                                        JSON.readTree(row.getString("basis"))));
                    }
                });
        return outcomes;
    }

    private static FormalOutcome outcome(Policy policy, FormalState state, String reason, JsonNode basis) {
        Set<String> conditions =
                policy.conditions().stream().map(Condition::rule).map(Rule::id).collect(Collectors.toSet());
        Map<String, String> articles =
                policy.formalRules().stream().collect(Collectors.toMap(Rule::id, Rule::article, (one, other) -> one));
        return new FormalOutcome(
                state,
                reason,
                articles(articles, ofState(basis, "NotMet")),
                articles(articles, ofState(basis, "Excepted")),
                conditions.containsAll(ofState(basis, "NotMet")));
    }

    private static List<String> ofState(JsonNode basis, String state) {
        return basis.values().stream()
                .filter(line -> line.path("state").asString().equals(state))
                .map(line -> line.path("rule").asString())
                .toList();
    }

    private static List<String> articles(Map<String, String> articles, List<String> rules) {
        return rules.stream()
                .map(rule -> articles.getOrDefault(rule, rule))
                .distinct()
                .toList();
    }
}
