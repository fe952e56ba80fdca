package org.clusterreview.panels.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.GroupId;

/**
 * What the page of conflicts shows: experts by panel, applications by group, and the pairs between them.
 *
 * @param notShown experts beside the panels who are left out, because there are too many to look through
 */
record ConflictContent(
        List<Columns> columns,
        List<Rows> rows,
        Map<ConflictCell.Key, ConflictCell> cells,
        Set<ConflictCell.Key> declaredNone,
        int notShown) {

    /** So many experts beside the panels are shown at once. */
    static final int MOST_UNSEATED = 200;

    /** @param group empty for applications that are in none */
    record Columns(Optional<GroupId> group, String name, List<Board.Item> applications) {}

    /** @param group empty for experts who sit on no panel */
    record Rows(Optional<GroupId> group, String name, List<Expert> experts) {

        Rows only(Predicate<Expert> wanted) {
            return new Rows(group, name, experts.stream().filter(wanted).toList());
        }
    }

    /** @param group only the panel and the applications of this group */
    record Filter(boolean onlyPanels, boolean onlyOpen, Optional<String> rule, Optional<GroupId> group) {

        boolean takes(ConflictCell cell) {
            return (!onlyOpen || cell.isOpen())
                    && rule.filter(wanted -> !cell.hasRule(wanted)).isEmpty();
        }

        boolean isNarrow() {
            return onlyOpen || rule.isPresent();
        }
    }

    long count(Predicate<ConflictCell> wanted) {
        return cells.values().stream().filter(wanted).count();
    }

    /** Pairs that keep a panel from scoring: its own member, an application of its own group, and nothing lifted. */
    long standingInPanels() {
        return rows.stream()
                .filter(part -> part.group().isPresent())
                .flatMap(part -> part.experts().stream()
                        .flatMap(expert -> columns.stream()
                                .filter(column -> column.group().equals(part.group()))
                                .flatMap(column -> column.applications().stream())
                                .flatMap(item -> at(expert, item).stream())))
                .filter(ConflictCell::barsSeat)
                .count();
    }

    Optional<ConflictCell> at(Expert expert, Board.Item application) {
        return Optional.ofNullable(cells.get(new ConflictCell.Key(expert.id(), application.id())));
    }

    /** Whether the expert has declared to have no conflict with the application. */
    boolean hasDeclaredNone(Expert expert, Board.Item application) {
        return declaredNone.contains(new ConflictCell.Key(expert.id(), application.id()));
    }

    /** Row by row, as the matrix shows them. */
    List<ConflictCell> inOrder() {
        return rows.stream()
                .flatMap(part -> part.experts().stream())
                .flatMap(expert -> applications().flatMap(item -> at(expert, item).stream()))
                .toList();
    }

    private Stream<Board.Item> applications() {
        return columns.stream().flatMap(part -> part.applications().stream());
    }

    ConflictContent filtered(Filter filter) {
        List<Columns> ofGroup = columns.stream()
                .filter(part -> filter.group().isEmpty() || part.group().equals(filter.group()))
                .toList();
        List<Rows> wanted = rows.stream()
                .filter(part -> !filter.onlyPanels() || part.group().isPresent())
                .filter(part -> filter.group().isEmpty()
                        || part.group().isEmpty()
                        || part.group().equals(filter.group()))
                .toList();
        Map<ConflictCell.Key, ConflictCell> taken = cells.entrySet().stream()
                .filter(cell -> filter.takes(cell.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        ConflictContent content = new ConflictContent(ofGroup, wanted, taken, declaredNone, 0);
        return content.withoutEmpty(filter.isNarrow()).capped();
    }

    /** Leaves out experts beside the panels without a pair, and, if narrow, everything without one. */
    private ConflictContent withoutEmpty(boolean narrow) {
        Set<ExpertId> tied = new HashSet<>();
        Set<ApplicationId> touched = new HashSet<>();
        inOrder().forEach(cell -> {
            tied.add(cell.expert().id());
            touched.add(cell.application().id());
        });
        List<Rows> some = rows.stream()
                .map(part -> part.only(expert -> (part.group().isPresent() && !narrow) || tied.contains(expert.id())))
                .filter(part -> !part.experts().isEmpty())
                .toList();
        List<Columns> used = columns.stream()
                .map(part -> new Columns(
                        part.group(),
                        part.name(),
                        part.applications().stream()
                                .filter(item -> !narrow || touched.contains(item.id()))
                                .toList()))
                .filter(part -> !part.applications().isEmpty())
                .toList();
        return new ConflictContent(used, some, cells, declaredNone, notShown);
    }

    private ConflictContent capped() {
        int left = rows.stream()
                .filter(part -> part.group().isEmpty())
                .mapToInt(part -> Math.max(0, part.experts().size() - MOST_UNSEATED))
                .sum();
        List<Rows> few = rows.stream()
                .map(part -> part.group().isPresent()
                        ? part
                        : new Rows(
                                part.group(),
                                part.name(),
                                part.experts().stream().limit(MOST_UNSEATED).toList()))
                .toList();
        return new ConflictContent(columns, few, cells, declaredNone, left);
    }
}
