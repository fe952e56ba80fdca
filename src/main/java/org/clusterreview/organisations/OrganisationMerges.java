package org.clusterreview.organisations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.springframework.stereotype.Component;

/** What stands in the way of merging two organisations, and of taking that back. */
@Component
class OrganisationMerges {

    private final QuestionRepository questions;
    private final OrganisationStore store;
    private final OrganisationTies ties;

    OrganisationMerges(QuestionRepository questions, OrganisationStore store, OrganisationTies ties) {
        this.questions = questions;
        this.store = store;
        this.ties = ties;
    }

    /** Why the two cannot be made one. */
    Optional<Violation> hindrance(OrganisationRow stays, OrganisationRow goes) {
        Set<UUID> one = new HashSet<>(store.family(stays.id()));
        Set<UUID> other = new HashSet<>(store.family(goes.id()));
        if (!Registration.mayBeOne(codes(one), codes(other))) {
            return Optional.of(Violation.of("organisation.question.codes"));
        }
        boolean toldApart = questions.findByEither(one).stream()
                .filter(question -> question.state() == State.DIFFERENT)
                .anyMatch(question -> question.both().anyMatch(one::contains)
                        && question.both().anyMatch(other::contains));
        if (toldApart) {
            return Optional.of(Violation.of("organisation.question.told-apart"));
        }
        OrganisationGraph graph = ties.graph();
        boolean circle = above(graph, stays, goes) || above(graph, goes, stays);
        return circle ? Optional.of(Violation.of("organisation.question.circle")) : Optional.empty();
    }

    private Set<String> codes(Set<UUID> family) {
        return store.rows(family).values().stream()
                .flatMap(row -> row.organisation().creditCode().stream())
                .collect(Collectors.toSet());
    }

    private static boolean above(OrganisationGraph graph, OrganisationRow one, OrganisationRow other) {
        return graph.parentsOf(one.id()).contains(other.id());
    }

    /** The one of the two that was merged by the decision. */
    Optional<UUID> mergedBy(QuestionEntity decided) {
        return decided.merged().or(() -> told(decided));
    }

    /** Where nobody wrote it down: one that leads to what was kept, and that no other decision tells to have gone into it. */
    private Optional<UUID> told(QuestionEntity decided) {
        UUID kept = decided.kept().orElseThrow();
        Map<UUID, UUID> merged = new HashMap<>();
        decided.both().forEach(id -> follow(id, merged));
        Set<UUID> others = questions.findByEither(store.family(kept)).stream()
                .filter(question -> question.state() == State.SAME)
                .flatMap(question -> question.merged().stream())
                .collect(Collectors.toSet());
        return merged.entrySet().stream()
                .filter(step -> step.getValue().equals(kept))
                .map(Map.Entry::getKey)
                .min(Comparator.<UUID, Boolean>comparing(others::contains).thenComparing(Comparator.naturalOrder()));
    }

    private void follow(UUID id, Map<UUID, UUID> merged) {
        Optional.ofNullable(store.rows(List.of(id)).get(id))
                .flatMap(OrganisationRow::mergedInto)
                .ifPresent(kept -> {
                    merged.put(id, kept);
                    follow(kept, merged);
                });
    }

    /** Whether the one that was kept was itself merged since, or has taken in another one. */
    boolean isBuiltUpon(QuestionEntity decided) {
        UUID kept = decided.kept().orElseThrow();
        return questions.findByEither(store.family(kept)).stream()
                        .filter(question ->
                                question.state() == State.SAME && !question.id().equals(decided.id()))
                        .filter(question -> question.kept().filter(kept::equals).isPresent())
                        .anyMatch(question -> question.decidedAt().isAfter(decided.decidedAt()))
                || store.resolved(kept).filter(row -> !row.id().equals(kept)).isPresent();
    }
}
