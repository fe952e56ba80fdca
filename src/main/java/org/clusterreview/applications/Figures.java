package org.clusterreview.applications;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of an application: what it declares, and what staff verified or corrected. Nothing is overwritten; staff's
 * value holds as long as it is not superseded, also after a new declaration.
 */
@Service
@Transactional
public class Figures {

    private final VisibleApplications applications;
    private final FigureStore store;
    private final FormalDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Figures(
            VisibleApplications applications,
            FigureStore store,
            FormalDecisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that was ever stated, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<FigureRecord> history(Viewer viewer, ApplicationId id) {
        return applications
                .find(viewer, id)
                .map(entity -> store.history(entity.id()))
                .orElseGet(List::of);
    }

    /**
     * Records that the value that holds was checked against the evidence.
     *
     * @param seen the value that was checked; refused if another one holds by now
     */
    @ForStaff
    public Outcome<Figure> verify(Viewer viewer, ApplicationId id, FigureYear of, BigDecimal seen, String evidence) {
        Optional<Held> found = applications.hold(viewer, id);
        Optional<Figure> holding =
                found.flatMap(held -> figure(store.holding(held.entity().id()), of));
        if (found.isPresent() && holding.isEmpty()) {
            return Outcome.refused(Violation.at("value", "figure.none"));
        }
        Optional<BigDecimal> other = holding.map(Figure::value).filter(value -> value.compareTo(seen) != 0);
        if (other.isPresent()) {
            return Outcome.refused(
                    Violation.at("value", "figure.changed", other.get().toPlainString()));
        }
        return found.map(held -> record(viewer, held, of, seen, Figure.Source.VERIFIED, evidence))
                .orElseGet(() -> Outcome.refused(Violation.of("formal.unknown")));
    }

    /** Records another value than the one that holds; also where there is none. */
    @ForStaff
    public Outcome<Figure> correct(Viewer viewer, ApplicationId id, FigureYear of, BigDecimal value, String reason) {
        return applications
                .hold(viewer, id)
                .map(held -> record(viewer, held, of, value, Figure.Source.CORRECTED, reason))
                .orElseGet(() -> Outcome.refused(Violation.of("formal.unknown")));
    }

    private Outcome<Figure> record(
            Viewer viewer, Held held, FigureYear of, BigDecimal value, Figure.Source source, String reason) {
        List<Figure> holding = store.holding(held.entity().id());
        List<Violation> faults = faultsOf(held, of, value, reason, holding);
        if (source == Figure.Source.CORRECTED
                && figure(holding, of)
                        .filter(now -> now.value().compareTo(value) == 0)
                        .isPresent()) {
            faults.add(Violation.at("value", "figure.same"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Figure figure = new Figure(of.item(), Optional.of(of.year()), value, source);
        Application application = held.application();
        OffsetDateTime now = Times.now(clock);
        store.supersedeOfStaff(application.id().value(), of.item(), of.year(), now);
        store.add(
                List.of(new FigureStore.Record(application.id().value(), figure, reason.strip())), now, viewer.actor());
        events.publishEvent(
                new ApplicationEvents.FigureRecorded(application.round(), application.id(), figure, reason.strip()));
        decisions.changed(viewer, held);
        return Outcome.done(figure);
    }

    private static List<Violation> faultsOf(
            Held held, FigureYear of, BigDecimal value, String reason, List<Figure> holding) {
        List<Violation> faults = new ArrayList<>();
        if (Stage.FORMAL_CHECK.isBefore(held.track().stage())) {
            faults.add(Violation.of("applications.change.late"));
        }
        if (reason.isBlank() || reason.length() > FormalChecks.TEXT_LENGTH) {
            faults.add(Violation.at("reason", "formal.reason.missing", FormalChecks.TEXT_LENGTH));
        }
        Optional<FigureItem> item = FigureItems.shipped().stream()
                .filter(one -> one.key().equals(of.item()))
                .findFirst();
        if (item.isEmpty()) {
            faults.add(Violation.at("item", "figure.unknown", of.item()));
        }
        item.ifPresent(known -> faults.addAll(new FigureRules(known, of.year(), holding).faults(value)));
        return faults;
    }

    private static Optional<Figure> figure(List<Figure> figures, FigureYear of) {
        return figures.stream()
                .filter(figure -> figure.item().equals(of.item())
                        && figure.year().filter(year -> year == of.year()).isPresent())
                .findFirst();
    }
}
