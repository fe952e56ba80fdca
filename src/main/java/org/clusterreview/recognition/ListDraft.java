package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;
import org.clusterreview.results.ResultId;

/**
 * A list as the rules give it, before it is formed.
 *
 * @param registrySha256 of the recognised clusters that took up room
 * @param places length of the list; empty where only the quotas limit it
 */
public record ListDraft(
        ResultId result,
        int resultRevision,
        String resultSha256,
        String registrySha256,
        Optional<Integer> places,
        List<ListEntry> entries) {

    public ListDraft {
        entries = List.copyOf(entries);
    }
}
