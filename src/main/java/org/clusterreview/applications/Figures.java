package org.clusterreview.applications;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff say of figures: verified as declared, or corrected. What was declared stays on record. */
@Service
@Transactional
public class Figures {

    private static final int REASON_LENGTH = 2_000;
    private static final int DIGITS = 15;

    private final ApplicationRepository applications;
    private final FigureStore store;
    private final Tracks tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Figures(
            ApplicationRepository applications,
            FigureStore store,
            Tracks tracks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Says that a declared figure was checked and is right; refused without saying against what. */
    @ForStaff
    public Outcome<Figure> verify(Viewer viewer, ApplicationId id, String item, int year, String reason) {
        Optional<Figure> present = store.holding(id).stream()
                .filter(figure -> figure.item().equals(item)
                        && figure.year().filter(y -> y == year).isPresent())
                .findFirst();
        return present.isEmpty()
                ? Outcome.refused(Violation.of("figure.unknown"))
                : record(
                        viewer,
                        id,
                        new Figure(item, Optional.of(year), present.get().value(), Figure.Source.VERIFIED),
                        reason);
    }

    /** Puts another value in place of what was declared; refused without a reason and for a value the item cannot have. */
    @ForStaff
    public Outcome<Figure> correct(
            Viewer viewer, ApplicationId id, String item, int year, BigDecimal value, String reason) {
        return record(viewer, id, new Figure(item, Optional.of(year), value, Figure.Source.CORRECTED), reason);
    }

    private Outcome<Figure> record(Viewer viewer, ApplicationId id, Figure figure, String reason) {
        Optional<Application> application = visibility.of(viewer).hides(id.value())
                ? Optional.empty()
                : applications.findById(id.value()).map(ApplicationEntity::toValue);
        if (application.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        Optional<Violation> fault = faultOf(viewer, application.get(), figure, reason);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        int year = figure.year().orElseThrow();
        store.supersedeOfStaff(id.value(), figure.item(), year, Times.now(clock));
        store.add(
                List.of(new FigureStore.Record(id.value(), figure, reason.strip())),
                Times.now(clock),
                viewer.actor());
        events.publishEvent(
                new ApplicationEvents.FigureRecorded(application.get().round(), id, figure, reason.strip()));
        return Outcome.done(figure);
    }

    private Optional<Violation> faultOf(Viewer viewer, Application application, Figure figure, String reason) {
        if (tracks.find(viewer, application.track()).orElseThrow().stage() != Stage.FORMAL_CHECK) {
            return Optional.of(Violation.of("formal.stage"));
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            return Optional.of(Violation.at("reason", "formal.reason.missing", REASON_LENGTH));
        }
        Optional<FigureItem> item = FigureItems.shipped().stream()
                .filter(one -> one.key().equals(figure.item()))
                .findFirst();
        if (item.isEmpty()) {
            return Optional.of(Violation.of("figure.unknown"));
        }
        return item.filter(one -> isPossible(one, figure.value())).isPresent()
                ? Optional.empty()
                : Optional.of(Violation.at("value", "figure.impossible", item.get().name(), item.get().unit()));
    }

    private static boolean isPossible(FigureItem item, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal min = item.min();
        return plain.scale() <= (item.integer() ? 0 : FigureItem.DECIMALS)
                && plain.precision() - plain.scale() <= DIGITS
                && (min == null || value.compareTo(min) >= 0);
    }
}
