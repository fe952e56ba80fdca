package org.clusterreview.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.panels.OwnSeat;
import org.clusterreview.reviews.order.SeededOrder;
import org.springframework.stereotype.Component;

/** The sheets that an expert has to fill in, seat by seat, in the order that the track sets. */
@Component
class OwnRows {

    private final ScoreSheetRepository sheets;
    private final Applications applications;

    OwnRows(ScoreSheetRepository sheets, Applications applications) {
        this.sheets = sheets;
        this.applications = applications;
    }

    private record Key(UUID seat, UUID application) {}

    /** Sheets by seat and application, without those that are voided. */
    static final class All {

        private final Map<Key, Sheet> sheets = new HashMap<>();

        private Optional<Sheet> of(OwnSeat seat, ApplicationId application) {
            return Optional.ofNullable(sheets.get(new Key(seat.seat().value(), application.value())));
        }

        /** Of applications in which the expert takes no part. */
        List<Sheet> recused(OwnSeat seat) {
            List<Sheet> recused = of(seat, seat.applications()).stream()
                    .filter(sheet -> sheet.state() == SheetState.RECUSED)
                    .toList();
            return Stream.concat(recused.stream(), of(seat, seat.recused()).stream())
                    .toList();
        }

        private List<Sheet> of(OwnSeat seat, Collection<ApplicationId> some) {
            return some.stream().flatMap(id -> of(seat, id).stream()).toList();
        }
    }

    All all(Viewer viewer) {
        All all = new All();
        viewer.expertRecords().stream()
                .flatMap(expert -> sheets.findByExpertId(expert).stream())
                .filter(sheet -> sheet.state() != SheetState.VOIDED)
                .forEach(sheet -> all.sheets.put(new Key(sheet.seat(), sheet.application()), sheet.toValue()));
        return all;
    }

    /** The sheets of a seat in their order, without those of applications in which the expert takes no part. */
    List<Sheet> ordered(Viewer viewer, OwnSeat seat, ReviewSettings settings, All all) {
        List<Sheet> own = all.of(seat, seat.applications()).stream()
                .filter(sheet -> sheet.state() != SheetState.RECUSED)
                .toList();
        return own.isEmpty()
                ? own
                : switch (settings.order()) {
                    case GROUP -> own;
                    case NUMBER -> byNumber(viewer, own);
                    case SEEDED -> {
                        Sheet any = own.getFirst();
                        yield new SeededOrder(
                                        settings.seed(),
                                        any.track().value(),
                                        any.expert().value())
                                .of(own, sheet -> sheet.application().value());
                    }
                };
    }

    private List<Sheet> byNumber(Viewer viewer, List<Sheet> own) {
        Map<ApplicationId, Application> known =
                applications.some(viewer, own.stream().map(Sheet::application).toList());
        return own.stream()
                .sorted(Comparator.comparingInt(sheet -> Optional.ofNullable(known.get(sheet.application()))
                        .map(Application::number)
                        .orElse(0)))
                .toList();
    }
}
