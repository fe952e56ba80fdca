package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OtherDay;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;

/** Lists with decisions of the test's own. */
public record TestLists(ApplicationContext context) {

    /** Every step of the chain, recorded by a second person on the present day. */
    public void approve(TrackId track) {
        ListApprovals chain = context.getBean(ListApprovals.class);
        Viewer second = Viewers.organiser();
        int revision = context.getBean(RecognitionLists.class)
                .current(second, track)
                .orElseThrow()
                .revision();
        chain.of(second, track)
                .forEach(step -> chain.record(
                                second,
                                track,
                                new NewStep(
                                        revision,
                                        step.step().id(),
                                        ListStep.Verdict.APPROVED,
                                        "厅务会",
                                        OtherDay.today(),
                                        "",
                                        Optional.empty(),
                                        ""))
                        .orThrow());
    }

    /** Approved, and frozen on a day. */
    public void freeze(Viewer viewer, TrackId track, LocalDate day) {
        approve(track);
        OtherDay.on(
                context,
                day,
                () -> context.getBean(RecognitionLists.class)
                        .freeze(viewer, track)
                        .orThrow());
    }

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
        store.add(track, draft.with(entries), viewer.actor());
    }
}
