package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool of experts (专家库). Personal values leave it masked, but for one reading on record. */
@Service
@Transactional
public class ExpertPool {

    private final ExpertRepository experts;
    private final EmploymentRepository employments;
    private final ExpertDesk desk;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    ExpertPool(
            ExpertRepository experts,
            EmploymentRepository employments,
            ExpertDesk desk,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.experts = experts;
        this.employments = employments;
        this.desk = desk;
        this.organisations = organisations;
        this.events = events;
    }

    /** Enters a single expert; the person who is in the pool already is changed. */
    @ForStaff
    public Outcome<Expert> enter(Viewer viewer, ExpertRow row, boolean demonstration) {
        return enterAll(viewer, List.of(row), demonstration, "single").map(List::getFirst);
    }

    /**
     * Enters several experts as rows of the form state them, in their order; nothing is saved if one is refused.
     *
     * @param source for the record: the name of a file, or what else they come from
     */
    @ForStaff
    public Outcome<List<Expert>> enterAll(Viewer viewer, List<ExpertRow> rows, boolean demonstration, String source) {
        ExpertDifferences differences = ExpertDifferences.between(rows, desk.known(rows), employerNames(viewer, rows));
        if (!differences.violations().isEmpty()) {
            return Outcome.refused(differences.violations());
        }
        List<ExpertEntity> entered = differences.lines().stream()
                .map(line -> desk.enter(viewer, line.row(), line.meant(), demonstration))
                .toList();
        experts.flush();
        events.publishEvent(new ExpertEvents.ExpertsTakenIn(
                source,
                ids(differences, entered, ImportPreview.Change.ADDED),
                ids(differences, entered, ImportPreview.Change.CHANGED)));
        return Outcome.done(values(viewer, entered));
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public List<Expert> all(Viewer viewer) {
        return values(viewer, experts.findByMergedIntoIsNullOrderByName());
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Expert> find(Viewer viewer, ExpertId id) {
        return values(viewer, experts.findById(id.value()).stream().toList()).stream()
                .findFirst();
    }

    /** The experts of these ids; ids of nobody are left out. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ExpertId, Expert> all(Viewer viewer, Collection<ExpertId> ids) {
        return values(
                        viewer,
                        experts.findAllById(
                                ids.stream().map(ExpertId::value).distinct().toList()))
                .stream()
                .collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    /** By name or employer: as written, in pinyin, or by initials; everybody for an empty text. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Expert> search(Viewer viewer, String text) {
        return text.isBlank() ? all(viewer) : values(viewer, experts.search(SearchKeys.pattern(text)));
    }

    /** All that the pool shows of an expert. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ExpertDetails> details(Viewer viewer, ExpertId id) {
        return experts.findById(id.value())
                .map(entity -> entity.toDetails(values(viewer, List.of(entity)).getFirst(), employmentsOf(viewer, id)));
    }

    private List<Employment> employmentsOf(Viewer viewer, ExpertId id) {
        List<EmploymentEntity> found = employments.findByExpertId(id.value());
        Map<OrganisationId, Organisation> names = organisations.all(
                viewer, found.stream().map(EmploymentEntity::employer).toList());
        return found.stream()
                .map(employment -> employment.toValue(nameOf(names, employment.employer())))
                .sorted(Comparator.comparing(
                        employment -> employment.to().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
    }

    /** Suspends an expert, takes him or her out of the pool, or back; refused without a reason. */
    @ForOrganisers
    public Outcome<Expert> setStanding(
            Viewer viewer, ExpertId id, long seenVersion, Expert.Standing standing, String reason) {
        ExpertEntity expert = experts.findById(id.value()).orElse(null);
        if (expert == null) {
            return Outcome.refused(Violation.of("expert.unknown"));
        }
        if (!expert.isAt(seenVersion)) {
            return Outcome.refused(Violation.of("expert.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "expert.reason.missing"));
        }
        expert.stand(standing, reason);
        experts.flush();
        events.publishEvent(new ExpertEvents.StandingChanged(id.value(), standing, reason));
        return Outcome.done(values(viewer, List.of(expert)).getFirst());
    }

    /** Phone, identity number and address in the clear; that they were read goes on record. */
    @ForStaff
    public Optional<PersonalValues> readPersonal(Viewer viewer, ExpertId id) {
        return experts.findById(id.value()).map(expert -> {
            events.publishEvent(new ExpertEvents.PersonalValuesRead(id.value()));
            return new PersonalValues(expert.phone(), expert.identityNumber(), expert.email());
        });
    }

    /** What the form would change, without changing it. */
    ExpertDifferences differences(Viewer viewer, List<ExpertRow> rows) {
        return ExpertDifferences.between(rows, desk.known(rows), employerNames(viewer, rows));
    }

    private Map<UUID, String> employerNames(Viewer viewer, List<ExpertRow> rows) {
        List<OrganisationId> ids =
                desk.known(rows).all().stream().map(ExpertEntity::employer).toList();
        return organisations.all(viewer, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        employer -> employer.getKey().value(),
                        employer -> employer.getValue().name()));
    }

    private List<Expert> values(Viewer viewer, List<ExpertEntity> entities) {
        Map<OrganisationId, Organisation> employers = organisations.all(
                viewer, entities.stream().map(ExpertEntity::employer).toList());
        return entities.stream()
                .map(entity -> entity.toValue(nameOf(employers, entity.employer())))
                .toList();
    }

    private static String nameOf(Map<OrganisationId, Organisation> organisations, OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? "" : organisation.name();
    }

    private static List<UUID> ids(
            ExpertDifferences differences, List<ExpertEntity> entered, ImportPreview.Change change) {
        List<UUID> ids = new java.util.ArrayList<>();
        for (int i = 0; i < entered.size(); i++) {
            if (differences.lines().get(i).change() == change) {
                ids.add(entered.get(i).id());
            }
        }
        return ids;
    }
}
