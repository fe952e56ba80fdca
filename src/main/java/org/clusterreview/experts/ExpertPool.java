package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pool of experts (专家库). Personal values leave it masked, but for one reading on record. A record that has been
 * merged into another is answered by that other.
 */
@Service
@Transactional
public class ExpertPool {

    private final ExpertRepository experts;
    private final ExpertReader reader;
    private final IntakeDesk desk;
    private final ExpertSearch search;
    private final PairStore pairs;
    private final ApplicationEventPublisher events;

    ExpertPool(
            ExpertRepository experts,
            ExpertReader reader,
            IntakeDesk desk,
            ExpertSearch search,
            PairStore pairs,
            ApplicationEventPublisher events) {
        this.experts = experts;
        this.reader = reader;
        this.desk = desk;
        this.search = search;
        this.pairs = pairs;
        this.events = events;
    }

    /** Enters a single expert; the person who is in the pool already is changed. */
    @ForStaff
    public Outcome<Expert> enter(Viewer viewer, ExpertRow row, boolean demonstration) {
        return enterAll(viewer, List.of(row), demonstration, "single").map(List::getFirst);
    }

    /** Enters several experts without their past. */
    @ForStaff
    public Outcome<List<Expert>> enterAll(Viewer viewer, List<ExpertRow> rows, boolean demonstration, String source) {
        return enterAll(viewer, ExpertSheet.of(rows), demonstration, source);
    }

    /**
     * Enters several experts as the rows of a form state them, in their order, with what it states of their past. Who may
     * be somebody else of the pool is added, and a question is opened.
     *
     * @param source for the record: the name of a file, or what else they come from
     */
    @ForStaff
    public Outcome<List<Expert>> enterAll(Viewer viewer, ExpertSheet sheet, boolean demonstration, String source) {
        IntakeDesk.Entered entered = desk.enter(viewer, sheet, demonstration);
        experts.flush();
        pairs.refresh();
        events.publishEvent(new ExpertEvents.ExpertsTakenIn(
                source, entered.ids(ImportPreview.Change.ADDED), entered.ids(ImportPreview.Change.CHANGED)));
        return Outcome.done(reader.values(viewer, entered.experts()));
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public List<Expert> all(Viewer viewer) {
        return reader.values(viewer, experts.findByMergedIntoIsNullOrderByNameAscIdAsc());
    }

    /** The person whom the id means. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Expert> find(Viewer viewer, ExpertId id) {
        return Optional.ofNullable(reader.byId(viewer, List.of(id.value())).get(id.value()));
    }

    /** The people whom these ids mean, by the ids asked for; ids of nobody are left out. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ExpertId, Expert> all(Viewer viewer, Collection<ExpertId> ids) {
        Map<ExpertId, Expert> found = new HashMap<>();
        reader.byId(viewer, ids.stream().map(ExpertId::value).toList())
                .forEach((id, expert) -> found.put(new ExpertId(id), expert));
        return found;
    }

    /** By name, field, employer present or former: as written, in pinyin, or by initials; everybody for an empty text. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Expert> search(Viewer viewer, String text) {
        if (text.isBlank()) {
            return all(viewer);
        }
        return reader.values(viewer, experts.findAllById(search.find(text, reader.merged()))).stream()
                .sorted(Comparator.comparing(Expert::name)
                        .thenComparing(expert -> expert.id().value()))
                .toList();
    }

    /** All that the pool shows of an expert. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ExpertDetails> details(Viewer viewer, ExpertId id) {
        return experts.findById(reader.merged().present(id.value())).map(entity -> reader.details(viewer, entity));
    }

    /** All records of the person whom the id means, the one that stands for him or her first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ExpertId> records(Viewer viewer, ExpertId id) {
        MergedIds merged = reader.merged();
        return merged.of(merged.present(id.value())).stream().map(ExpertId::new).toList();
    }

    /** Everybody of whom somebody must decide whether he or she is somebody else of the pool. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Set<ExpertId> unresolved(Viewer viewer) {
        return pairs.unresolved().stream().map(ExpertId::new).collect(Collectors.toSet());
    }

    /** Whether no question of identity is open about an expert: only then can he or she be drawn or seated. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isResolved(Viewer viewer, ExpertId id) {
        return !pairs.unresolved().contains(reader.merged().present(id.value()));
    }

    /** Suspends an expert until further notice, takes him or her out of the pool, or back; refused without a reason. */
    @ForOrganisers
    public Outcome<Expert> setStanding(
            Viewer viewer, ExpertId id, long seenVersion, Expert.Standing standing, String reason) {
        return setStanding(viewer, id, seenVersion, standing, Optional.empty(), reason);
    }

    /** Suspends an expert for these days; refused without a reason, and if the last day is before the first. */
    @ForOrganisers
    public Outcome<Expert> suspend(
            Viewer viewer, ExpertId id, long seenVersion, Expert.Suspension days, String reason) {
        return days.until().filter(until -> until.isBefore(days.from())).isPresent()
                ? Outcome.refused(Violation.at("until", "expert.period.reversed"))
                : setStanding(viewer, id, seenVersion, Expert.Standing.SUSPENDED, Optional.of(days), reason);
    }

    private Outcome<Expert> setStanding(
            Viewer viewer,
            ExpertId id,
            long seenVersion,
            Expert.Standing standing,
            Optional<Expert.Suspension> days,
            String reason) {
        ExpertEntity expert =
                experts.findById(reader.merged().present(id.value())).orElse(null);
        if (expert == null) {
            return Outcome.refused(Violation.of("expert.unknown"));
        }
        if (!expert.isAt(seenVersion)) {
            return Outcome.refused(Violation.of("expert.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "expert.reason.missing"));
        }
        List<ExpertEntity> decided = decided(expert);
        decided.forEach(record -> record.stand(standing, days, reason));
        experts.flush();
        List<LocalDate> told = days.map(
                        d -> java.util.stream.Stream.concat(java.util.stream.Stream.of(d.from()), d.until().stream())
                                .toList())
                .orElse(List.of());
        decided.forEach(
                record -> events.publishEvent(new ExpertEvents.StandingChanged(record.id(), standing, told, reason)));
        return Outcome.done(reader.values(viewer, List.of(expert)).getFirst());
    }

    /** The record that stands for the person, with those merged into it that say something else than that he or she may be seated. */
    private List<ExpertEntity> decided(ExpertEntity expert) {
        return experts.findAllById(reader.merged().of(expert.id())).stream()
                .filter(record -> record.equals(expert) || record.standing() != Expert.Standing.AVAILABLE)
                .toList();
    }

    /** Phone, identity number and address in the clear; that they were read goes on record. */
    @ForStaff
    public Optional<PersonalValues> readPersonal(Viewer viewer, ExpertId id) {
        return experts.findById(reader.merged().present(id.value())).map(expert -> {
            events.publishEvent(new ExpertEvents.PersonalValuesRead(expert.id()));
            return new PersonalValues(expert.phone(), expert.identityNumber(), expert.email());
        });
    }
}
