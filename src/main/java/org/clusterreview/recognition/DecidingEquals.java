package org.clusterreview.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.scoring.engine.ApplicationResult;

/**
 * Equals that no lot has put in order although their order decides something on the list: the list is formed with them in every
 * order that their groups leave open, and what becomes of each is compared. The first set that decides leaves those after it
 * open; until there is one, what comes after a set does not hang on its order, so that each is looked at by itself.
 */
final class DecidingEquals {

    /** Where more orders are possible they are taken to decide, unless all are listed or none has anything. */
    private static final int ORDERS = 120;

    private final ListBasis basis;
    private final Ranking ranking;

    DecidingEquals(ListBasis basis, Ranking ranking) {
        this.basis = basis;
        this.ranking = ranking;
    }

    /** What becomes of an application; a position among those under cultivation has no effect. */
    private record Fate(ListDecision decision, int standsBy) {

        static Fate of(ListEntry entry) {
            return new Fate(
                    entry.decision(),
                    entry.reasons().stream()
                            .mapToInt(reason -> reason instanceof ListReason.StandsBy(var article, var at) ? at : 0)
                            .sum());
        }
    }

    /** Each set in the order of the list; none in an evaluation, where equals have the same grade. */
    List<List<ApplicationId>> sets() {
        return basis.policy().evaluation().isPresent()
                ? List.of()
                : new MergedRanking(basis, ranking)
                        .open().stream()
                                .filter(this::decides)
                                .map(equals -> equals.stream()
                                        .map(row -> ApplicationId.of(row.application()))
                                        .toList())
                                .toList();
    }

    private boolean decides(List<ApplicationResult> equals) {
        Map<ApplicationId, Fate> fates = fates(basis, equals);
        Set<ListDecision> decisions =
                fates.values().stream().map(Fate::decision).collect(Collectors.toSet());
        // What all have room for each has in any order, and what the first is refused all are.
        if (decisions.equals(Set.of(ListDecision.LISTED)) || decisions.equals(Set.of(ListDecision.NOT_LISTED))) {
            return false;
        }
        List<List<ApplicationId>> orders = new ArrayList<>();
        orders(equals, List.of(), orders);
        return orders.size() > ORDERS
                || orders.stream()
                        .anyMatch(
                                order -> !fates(basis.and(drawn(order)), equals).equals(fates));
    }

    private Map<ApplicationId, Fate> fates(ListBasis other, List<ApplicationResult> equals) {
        Set<String> members =
                equals.stream().map(ApplicationResult::application).collect(Collectors.toSet());
        return new ListMaker(other, ranking)
                .entries().stream()
                        .filter(entry -> members.contains(entry.application().toString()))
                        .collect(Collectors.toMap(ListEntry::application, Fate::of));
    }

    /** All orders in which what a group has ranked one after another stays so; one more than are looked at, where there are more. */
    private static void orders(
            List<ApplicationResult> left, List<ApplicationId> before, List<List<ApplicationId>> found) {
        if (left.isEmpty()) {
            found.add(before);
        }
        for (ApplicationResult next : left) {
            if (found.size() > ORDERS) {
                return;
            }
            if (left.stream().noneMatch(other -> isBefore(other, next))) {
                List<ApplicationResult> rest = new ArrayList<>(left);
                rest.remove(next);
                List<ApplicationId> order = new ArrayList<>(before);
                order.add(ApplicationId.of(next.application()));
                orders(rest, order, found);
            }
        }
    }

    private static boolean isBefore(ApplicationResult one, ApplicationResult other) {
        return one.group().equals(other.group())
                && Objects.requireNonNullElse(one.rank(), 0) < Objects.requireNonNullElse(other.rank(), 0);
    }

    private static RecordedLot drawn(List<ApplicationId> order) {
        Map<ApplicationId, Integer> places = new HashMap<>();
        order.forEach(application -> places.put(application, places.size() + 1));
        return new RecordedLot(new UUID(0, 0), places, true, Instant.EPOCH, 0, "");
    }
}
