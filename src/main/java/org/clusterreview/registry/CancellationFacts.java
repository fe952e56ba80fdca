package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.approvals.Approval;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the second person reads of a cancellation, and what it carries out.
 *
 * @param unit name of the 依托单位, which the ban follows
 * @param field name of the field, which the ban follows
 * @param level name of a {@link Cluster.Level}
 */
record CancellationFacts(String unit, String field, String level) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ARTICLE = "article";
    private static final String DOCUMENT = "cancellationDocument";
    private static final String ON = "cancellationOn";
    private static final String BARRED_UNTIL = "barredUntil";
    private static final String UNIT = "clusterUnit";
    private static final String FIELD = "clusterField";
    private static final String LEVEL = "clusterLevel";

    static CancellationFacts of(ClusterFile file, Dictionary dictionary) {
        Cluster cluster = file.cluster();
        return new CancellationFacts(
                file.unitName(),
                dictionary.fieldName(cluster.fieldCode()),
                cluster.level().name());
    }

    Map<String, Object> with(NewCancellation wanted, BanRule.Cause cause, Policy policy, long version) {
        LocalDate until = policy.ban().ends(new BanRule.Cancellation(wanted.on(), Map.of()));
        return Map.of(
                ARTICLE,
                cause.article(),
                "cancellationCause",
                cause.text(),
                DOCUMENT,
                wanted.documentNumber().strip(),
                ON,
                wanted.on(),
                BARRED_UNTIL,
                until,
                "policyVersion",
                policy.id() + " " + policy.version(),
                UNIT,
                unit,
                FIELD,
                field,
                LEVEL,
                level,
                "clusterVersion",
                version);
    }

    /** What the cluster was when it was proposed; empty for a proposal that does not say. */
    static Optional<CancellationFacts> of(Approval approval) {
        JsonNode facts = JSON.readTree(approval.facts());
        return facts.has(UNIT)
                ? Optional.of(new CancellationFacts(
                        facts.get(UNIT).asString(),
                        facts.get(FIELD).asString(),
                        facts.get(LEVEL).asString()))
                : Optional.empty();
    }

    static Ending ending(Approval approval) {
        JsonNode facts = JSON.readTree(approval.facts());
        return new Ending(
                Ending.Kind.CANCELLED,
                LocalDate.parse(facts.get(ON).asString()),
                facts.get(ARTICLE).asString(),
                approval.reason(),
                facts.get(DOCUMENT).asString(),
                Optional.of(LocalDate.parse(facts.get(BARRED_UNTIL).asString())));
    }
}
