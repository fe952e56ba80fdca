package org.clusterreview.recognition.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.rounds.policy.Limit;

/** How much of every limit is used up, by what was recognised before and by the list in the making. */
final class Usage {

    /** One combination of one limit. */
    record Cell(Limit limit, List<String> key) {}

    private final List<Limit> limits;
    private final Map<Cell, Integer> existing = new HashMap<>();
    private final Map<Cell, Integer> listed = new HashMap<>();

    Usage(List<Limit> limits, List<Existing> recognised) {
        this.limits = List.copyOf(limits);
        for (Existing some : recognised) {
            for (Cell cell : cells(some.attributes())) {
                existing.merge(cell, some.count(), Integer::sum);
            }
        }
    }

    List<Cell> cells(Map<String, Set<String>> attributes) {
        List<Cell> cells = new ArrayList<>();
        for (Limit limit : limits) {
            limit.keys(attributes).stream().sorted(Usage::compare).forEach(key -> cells.add(new Cell(limit, key)));
        }
        return cells;
    }

    void list(Candidate candidate) {
        cells(candidate.attributes()).forEach(cell -> listed.merge(cell, 1, Integer::sum));
    }

    void unlist(Candidate candidate) {
        cells(candidate.attributes()).forEach(cell -> listed.merge(cell, -1, Integer::sum));
    }

    /** How many more fit; negative where the limit is overstepped. */
    int room(Cell cell) {
        return cell.limit().maximum() - existing.getOrDefault(cell, 0) - listed.getOrDefault(cell, 0);
    }

    /** Every limit that leaves no room for one more. */
    List<Reason> stops(Candidate candidate) {
        List<Reason> stops = new ArrayList<>();
        for (Cell cell : cells(candidate.attributes())) {
            if (room(cell) <= 0) {
                stops.add(new Reason.LimitReached(
                        cell.limit(), cell.key(), existing.getOrDefault(cell, 0), listed.getOrDefault(cell, 0)));
            }
        }
        return stops;
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
