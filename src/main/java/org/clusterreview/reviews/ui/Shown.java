package org.clusterreview.reviews.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;

/**
 * What of the progress is shown. It stands in the address, so that it can be handed on.
 *
 * @param group name of the one group; empty for all
 */
record Shown(Only only, Optional<String> group) {

    static final Shown ALL = new Shown(Only.ALL, Optional.empty());

    private static final String ONLY = "only";
    private static final String GROUP = "group";

    enum Only {
        ALL,
        OPEN,
        SILENT,
        RETURNED
    }

    static Shown of(QueryParameters parameters) {
        Only only = parameters
                .getSingleParameter(ONLY)
                .flatMap(value -> Arrays.stream(Only.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                        .findFirst())
                .orElse(Only.ALL);
        return new Shown(only, parameters.getSingleParameter(GROUP).filter(name -> !name.isEmpty()));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (only != Only.ALL) {
            parameters.put(ONLY, only.name().toLowerCase(Locale.ROOT));
        }
        group.ifPresent(name -> parameters.put(GROUP, name));
        return QueryParameters.simple(parameters);
    }

    /** Without the groups, and the applications, that have none of what is looked for. */
    Progress of(Progress progress, List<ExpertLine> lines, Instant now) {
        Set<ExpertId> silent = ExpertLine.silent(lines, now).collect(Collectors.toSet());
        Predicate<SheetProgress> wanted = switch (only) {
            case ALL -> one -> true;
            case OPEN -> Progress::isOpen;
            case SILENT ->
                one -> Progress.isOpen(one) && silent.contains(one.sheet().expert());
            case RETURNED -> one -> one.sheet().state() == SheetState.RETURNED;
        };
        return new Progress(
                progress.groups().stream()
                        .filter(one -> group.isEmpty() || group.get().equals(one.name()))
                        .map(one -> only == Only.ALL
                                ? one
                                : one.only(row -> row.present().anyMatch(wanted)))
                        .filter(one -> only == Only.ALL || !one.rows().isEmpty())
                        .toList(),
                progress.partial());
    }

    List<ExpertLine> of(List<ExpertLine> lines, Instant now) {
        return lines.stream()
                .filter(line -> group.isEmpty() || group.get().equals(line.group()))
                .filter(line -> switch (only) {
                    case ALL -> true;
                    case OPEN -> line.owed() > 0;
                    case SILENT -> line.isSilent(now);
                    case RETURNED -> line.returned() > 0;
                })
                .toList();
    }
}
