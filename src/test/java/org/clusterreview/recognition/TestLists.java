package org.clusterreview.recognition;

import java.util.Arrays;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationContext;

/** Lists with decisions of the test's own. */
public record TestLists(ApplicationContext context) {

    /** The list in force once more, with some entries standing by, in place of what the rules made of them. */
    public void reserve(Viewer viewer, Track track, String... names) {
        ListStore store = context.getBean(ListStore.class);
        ListDraft draft = store.current(track.id()).orElseThrow().draft();
        List<ListEntry> entries = draft.entries().stream()
                .map(entry -> Arrays.asList(names).contains(entry.name())
                        ? new ListEntry(
                                entry.application(),
                                entry.name(),
                                entry.cityCode(),
                                entry.countyCode(),
                                entry.zoneCode(),
                                entry.fieldCode(),
                                entry.group(),
                                entry.place(),
                                entry.exact(),
                                entry.published(),
                                ListDecision.RESERVE,
                                ListDecision.RESERVE,
                                entry.grade(),
                                entry.eligible(),
                                entry.reasons(),
                                entry.change())
                        : entry)
                .toList();
        store.add(
                track,
                new ListDraft(
                        draft.result(),
                        draft.resultRevision(),
                        draft.resultSha256(),
                        draft.registrySha256(),
                        draft.places(),
                        entries),
                viewer.actor());
    }
}
