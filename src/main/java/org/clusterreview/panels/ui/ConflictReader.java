package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.ui.ConflictContent.Columns;
import org.clusterreview.panels.ui.ConflictContent.Rows;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Label;
import org.springframework.stereotype.Component;

/** Reads all that the page of conflicts shows, at once. */
@Component
class ConflictReader {

    private final Board board;
    private final Conflicts conflicts;
    private final Declarations declarations;
    private final Applications applications;
    private final ExpertPool pool;
    private final Dictionaries dictionaries;

    ConflictReader(
            Board board,
            Conflicts conflicts,
            Declarations declarations,
            Applications applications,
            ExpertPool pool,
            Dictionaries dictionaries) {
        this.board = board;
        this.conflicts = conflicts;
        this.declarations = declarations;
        this.applications = applications;
        this.pool = pool;
        this.dictionaries = dictionaries;
    }

    ConflictContent of(Viewer viewer, Track track) {
        List<Board.Column> groups = board.of(viewer, track).columns();
        Map<ConflictCell.Key, List<ConflictFinding>> found = conflicts.between(viewer, track.id()).stream()
                .collect(Collectors.groupingBy(
                        finding -> new ConflictCell.Key(finding.expert(), finding.application())));
        Map<ApplicationId, Board.Item> items = items(viewer, track);
        Map<ExpertId, Expert> experts = pool.all(
                viewer, found.keySet().stream().map(ConflictCell.Key::expert).toList());
        Map<ConflictCell.Key, ConflictCell> cells = new HashMap<>();
        found.forEach((key, findings) -> {
            Expert expert = experts.get(key.expert());
            Board.Item item = items.get(key.application());
            if (expert != null && item != null) {
                cells.put(key, new ConflictCell(expert, item, findings));
            }
        });
        Set<ConflictCell.Key> none = declarations.ofTrack(viewer, track.id()).stream()
                .filter(declared -> declared.answer() == OwnDeclaration.Answer.NONE)
                .map(declared -> new ConflictCell.Key(declared.expert(), declared.application()))
                .collect(Collectors.toSet());
        return new ConflictContent(columns(groups, items), rows(groups, experts), cells, none, 0);
    }

    private Map<ApplicationId, Board.Item> items(Viewer viewer, Track track) {
        Dictionary dictionary = dictionaries.current(viewer);
        Map<ApplicationId, Board.Item> items = new LinkedHashMap<>();
        applications
                .ofTrack(viewer, track.id())
                .forEach(application -> items.put(application.id(), Board.item(application, dictionary)));
        return items;
    }

    private static List<Columns> columns(List<Board.Column> groups, Map<ApplicationId, Board.Item> items) {
        List<Columns> columns = new ArrayList<>();
        Map<ApplicationId, Board.Item> rest = new LinkedHashMap<>(items);
        for (Board.Column group : groups) {
            columns.add(
                    new Columns(Optional.of(group.group().id()), group.group().name(), group.items()));
            group.items().forEach(item -> rest.remove(item.id()));
        }
        columns.add(new Columns(Optional.empty(), text("conflicts.ungrouped"), List.copyOf(rest.values())));
        return columns;
    }

    private static List<Rows> rows(List<Board.Column> groups, Map<ExpertId, Expert> withFindings) {
        List<Rows> rows = new ArrayList<>();
        Set<ExpertId> seated = new HashSet<>();
        for (Board.Column group : groups) {
            List<Expert> experts = group.places().stream()
                    .flatMap(place -> place.expert().stream())
                    .toList();
            experts.forEach(expert -> seated.add(expert.id()));
            rows.add(new Rows(Optional.of(group.group().id()), group.group().name(), experts));
        }
        rows.add(new Rows(
                Optional.empty(),
                text("conflicts.unseated"),
                withFindings.values().stream()
                        .filter(expert -> !seated.contains(expert.id()))
                        .sorted(Comparator.comparing(Expert::name)
                                .thenComparing(expert -> expert.id().value()))
                        .toList()));
        return rows;
    }

    /** The rules that have found something, for the filter. */
    static List<RuleItem> rules(ConflictContent content) {
        return content.cells().values().stream()
                .flatMap(cell -> cell.findings().stream())
                .map(finding -> new RuleItem(finding.rule(), finding.ruleName()))
                .distinct()
                .sorted(Comparator.comparing(RuleItem::id))
                .toList();
    }

    /** A rule that has found something. */
    record RuleItem(String id, Label name) {}

    static Stream<Columns> groups(ConflictContent content) {
        return content.columns().stream().filter(part -> part.group().isPresent());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
