package org.clusterreview.organisations;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.names.KnownName;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections to the register: names, what belongs to what, what kind of body it is. */
@Service
@Transactional
public class OrganisationDesk {

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_NAME = 2;

    private final OrganisationStore store;
    private final NameRegister register;
    private final QuestionDesk questions;
    private final OrganisationTies ties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationDesk(
            OrganisationStore store,
            NameRegister register,
            QuestionDesk questions,
            OrganisationTies ties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.questions = questions;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a name on record: a former one, an abbreviation, or a new present one, which makes a former one of the one before.
     * Refused where the organisation has it already in that kind. Others that have the name, or one like it, become questions.
     */
    @ForStaff
    public Outcome<Organisation> addName(
            Viewer viewer, OrganisationId id, long seenVersion, String name, KnownName.Kind kind) {
        String written = name.strip();
        KnownRegister known = register.current();
        Optional<OrganisationRow> row = standing(id);
        if (row.isEmpty()) {
            return Outcome.refused(Violation.of("organisation.unknown"));
        }
        Organisation organisation = row.get().organisation();
        if (written.length() < SHORTEST_NAME || written.length() > LONGEST_NAME) {
            return Outcome.refused(Violation.at("name", "organisation.name.length", SHORTEST_NAME, LONGEST_NAME));
        }
        if (has(id.value(), written, kind)) {
            return Outcome.refused(Violation.at("name", "organisation.name.known", written));
        }
        if (!store.advance(id.value(), seenVersion)) {
            return Outcome.refused(Violation.of("organisation.changed"));
        }
        Registration asking = new Registration(known);
        asking.ask(organisation, written);
        register.overtake();
        if (kind == KnownName.Kind.CURRENT) {
            store.rename(id.value(), written, viewer.actor(), clock.instant());
        } else {
            store.addName(id.value(), written, kind, viewer.actor(), clock.instant());
        }
        questions.open(asking.asked());
        events.publishEvent(new OrganisationEvents.NamesChanged(
                Set.of(id.value()),
                Sha256.ofCanonical(Map.of("organisation", id.value(), "name", written, "kind", kind))));
        return changed(id);
    }

    /** A name that is on record as another kind becomes the present one, and is otherwise left as it is. */
    private boolean has(UUID id, String name, KnownName.Kind kind) {
        return store.names(store.family(id)).stream()
                .filter(stored -> stored.name().equals(name))
                .anyMatch(stored -> kind != KnownName.Kind.CURRENT
                        || (stored.kind() == kind && stored.organisation().equals(id)));
    }

    /** What the organisation belongs to; empty for nothing. Refused where one would belong to itself. */
    @ForStaff
    public Outcome<Organisation> setParent(
            Viewer viewer, OrganisationId id, long seenVersion, Optional<OrganisationId> parent) {
        Optional<OrganisationRow> above = parent.flatMap(this::standing);
        if (standing(id).isEmpty() || above.isPresent() != parent.isPresent()) {
            return Outcome.refused(Violation.of("organisation.unknown"));
        }
        OrganisationGraph graph = ties.graph();
        boolean circle = parent.filter(found ->
                        found.equals(id) || graph.parentsOf(found.value()).contains(id.value()))
                .isPresent();
        if (circle) {
            return Outcome.refused(Violation.at("parent", "organisation.parent.circle"));
        }
        register.overtake();
        if (!store.advance(id.value(), seenVersion)) {
            return Outcome.refused(Violation.of("organisation.changed"));
        }
        store.setParent(id.value(), parent.map(OrganisationId::value).orElse(null));
        events.publishEvent(new OrganisationEvents.ParentSet(id.value(), parent.map(OrganisationId::value)));
        return changed(id);
    }

    @ForStaff
    public Outcome<Organisation> correctKind(
            Viewer viewer, OrganisationId id, long seenVersion, Organisation.Kind kind) {
        Optional<OrganisationRow> row = standing(id);
        if (row.isEmpty()) {
            return Outcome.refused(Violation.of("organisation.unknown"));
        }
        register.overtake();
        if (!store.advance(id.value(), seenVersion)) {
            return Outcome.refused(Violation.of("organisation.changed"));
        }
        store.setKind(id.value(), kind);
        events.publishEvent(new OrganisationEvents.KindCorrected(
                id.value(), row.get().organisation().kind(), kind));
        return changed(id);
    }

    /** One that was merged into another is changed no more. */
    private Optional<OrganisationRow> standing(OrganisationId id) {
        return store.resolved(id.value()).filter(row -> row.id().equals(id.value()));
    }

    private Outcome<Organisation> changed(OrganisationId id) {
        return Outcome.done(store.resolved(id.value()).orElseThrow().organisation());
    }
}
