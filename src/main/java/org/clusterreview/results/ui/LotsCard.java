package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.LotSet;
import org.clusterreview.results.Lots;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Lots of a track: between whom one may be drawn, which one waits for the supervisor, and the record of all. */
class LotsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final boolean open;

    /** Reads what the card shows. */
    @Component
    static class Reader {

        private final Lots lots;
        private final WitnessedLots witnessed;
        private final Applications applications;
        private final AccountNames accounts;
        private final StoredFiles files;

        Reader(
                Lots lots,
                WitnessedLots witnessed,
                Applications applications,
                AccountNames accounts,
                StoredFiles files) {
            this.lots = lots;
            this.witnessed = witnessed;
            this.applications = applications;
            this.accounts = accounts;
            this.files = files;
        }

        /** Empty where there is nothing that the viewer may know of. */
        Optional<LotsCard> read(Viewer viewer, TrackId track, Runnable after) {
            List<LotRecord> known = lots.ofTrack(viewer, track);
            List<LotSet> sets = viewer.has(Role.ORGANISER) ? lots.sets(viewer, track) : List.of();
            return known.isEmpty() && sets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LotsCard(
                            known,
                            sets,
                            LotWords.of(viewer, track, applications, accounts, known, sets),
                            new LotActs(lots, witnessed, files, viewer, track, after)));
        }
    }

    /** Whether somebody has something to do here; what is settled is for looking up. */
    boolean isOpen() {
        return open;
    }

    private LotsCard(List<LotRecord> known, List<LotSet> sets, LotWords words, LotActs acts) {
        open = known.stream().anyMatch(LotRecord::isOpen) || sets.stream().anyMatch(LotSet::isWaiting);
        addClassNames("work-card", "lots-card");
        setId("lots");
        add(new H2(getTranslation("lot.title")), new Paragraph(getTranslation("lot.explained")));
        UnorderedList list = new UnorderedList();
        sets.stream().filter(set -> set.open().isEmpty()).forEach(set -> list.add(new LotSetItem(set, words, acts)));
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        }
        known.stream().filter(LotRecord::isOpen).forEach(lot -> add(new OpenLot(lot, words, acts)));
        known.forEach(lot -> lot.end().ifPresent(end -> add(new EndedLot(lot, end, words, acts))));
    }
}
