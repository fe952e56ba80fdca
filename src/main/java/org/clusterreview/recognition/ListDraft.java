package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;
import org.clusterreview.results.ResultId;

/**
 * A list as the rules give it, before it is formed.
 *
 * @param registrySha256 of the recognised clusters that took up room
 * @param places length of the list; empty where only the quotas limit it
 * @param lots that were in force, whether they put something in order or not
 */
public record ListDraft(
        ResultId result,
        int resultRevision,
        String resultSha256,
        String registrySha256,
        Optional<Integer> places,
        List<ListLot> lots,
        List<ListEntry> entries) {

    public ListDraft {
        lots = List.copyOf(lots);
        entries = List.copyOf(entries);
    }

    /** Those that put something in order. */
    public List<ListLot> usedLots() {
        return lots.stream().filter(ListLot::used).toList();
    }

    /** The same with other entries. */
    ListDraft with(List<ListEntry> others) {
        return with(registrySha256, others);
    }

    ListDraft with(String registry, List<ListEntry> others) {
        return new ListDraft(result, resultRevision, resultSha256, registry, places, lots, others);
    }
}
