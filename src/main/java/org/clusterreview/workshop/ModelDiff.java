package org.clusterreview.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.workshop.FlatModel.Place;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two models, found on their canonical forms, so that nothing that is hashed can differ unseen.
 *
 * @param changes in the order of the second model, then what only the first has
 */
public record ModelDiff(List<Change> changes) {

    /** Key of a change of heading. */
    public static final String PARENT = "parent";

    /** Key of a change of order. */
    public static final String ORDER = "order";

    /**
     * One difference.
     *
     * @param part key of the part it is in, such as {@code indicators} or {@code aggregation}
     * @param id of the indicator, input, veto … it belongs to; empty where there is none
     * @param key what differs there, such as {@code weight} or {@code scoring.rule.breakpoints[1].at}, {@link #PARENT} and
     *     {@link #ORDER} included; empty where the whole of {@code id} is new or gone, which then stands with its weight
     * @param before null where only the second model has it
     * @param after null where only the first model has it
     */
    public record Change(
            String part,
            String id,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    public ModelDiff {
        changes = List.copyOf(changes);
    }

    /** Id and version aside: they differ between versions in any case. */
    public static ModelDiff between(ScoringModel first, ScoringModel second) {
        FlatModel before = FlatModel.of(first);
        FlatModel after = FlatModel.of(second);
        Set<Change> changes = new LinkedHashSet<>();
        after.values().forEach((place, value) -> {
            Place whole = place.whole();
            String old = before.values().get(place);
            if (after.isNew(whole, before)) {
                changes.add(new Change(whole.part(), whole.id(), "", null, after.weight(whole)));
            } else if (!value.equals(old)) {
                changes.add(new Change(place.part(), place.id(), place.key(), old, value));
            }
        });
        before.values().forEach((place, value) -> {
            Place whole = place.whole();
            if (before.isNew(whole, after)) {
                changes.add(new Change(whole.part(), whole.id(), "", before.weight(whole), null));
            } else if (!after.values().containsKey(place)) {
                changes.add(new Change(place.part(), place.id(), place.key(), value, null));
            }
        });
        moved(before, after, id -> name(id, first, second), changes);
        ordered(before, after, id -> name(id, first, second), changes);
        return new ModelDiff(List.copyOf(changes));
    }

    /** What has gone from one heading to another counts as it is in both, but no longer in the same sum. */
    private static void moved(FlatModel before, FlatModel after, UnaryOperator<String> names, Set<Change> changes) {
        after.parents().forEach((whole, parent) -> {
            String old = before.parents().get(whole);
            if (old != null && !old.equals(parent)) {
                changes.add(new Change(whole.part(), whole.id(), PARENT, names.apply(old), names.apply(parent)));
            }
        });
    }

    /** The order of what both have; what is new, gone or moved is told by itself. */
    private static void ordered(FlatModel before, FlatModel after, UnaryOperator<String> names, Set<Change> changes) {
        after.lists().forEach((place, ids) -> {
            List<String> old = before.lists().getOrDefault(place, List.of());
            List<String> was = old.stream().filter(ids::contains).toList();
            List<String> is = ids.stream().filter(old::contains).toList();
            if (!was.equals(is)) {
                changes.add(new Change(place.part(), place.id(), ORDER, joined(was, names), joined(is, names)));
            }
        });
    }

    private static String joined(List<String> ids, UnaryOperator<String> names) {
        return ids.stream().map(names).collect(Collectors.joining("、"));
    }

    /** Changes by part, in the order in which parts first come. */
    public Map<String, List<Change>> byPart() {
        Map<String, List<Change>> parts = new LinkedHashMap<>();
        changes.forEach(
                c -> parts.computeIfAbsent(c.part(), p -> new ArrayList<>()).add(c));
        return parts;
    }

    /** Whether the two mean the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Name of what has an id, in the second model or else in the first. */
    public static String name(String id, ScoringModel first, ScoringModel second) {
        return named(second, id).or(() -> named(first, id)).orElse(id);
    }

    private static Optional<String> named(ScoringModel model, String id) {
        Collection<Named> all = new ArrayList<>();
        model.inputs().forEach(i -> all.add(new Named(i.id(), i.name())));
        model.vetoes().forEach(v -> all.add(new Named(v.id(), v.name())));
        model.requirements().forEach(r -> all.add(new Named(r.id(), r.name())));
        return model.node(id)
                .map(n -> n.name())
                .or(() -> all.stream()
                        .filter(n -> n.id().equals(id))
                        .map(Named::name)
                        .findFirst());
    }

    private record Named(String id, String name) {}
}
