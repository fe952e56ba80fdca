package org.clusterreview.organisations;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.names.KnownName;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations that applicants, recommending departments, enterprises and experts belong to. An id of an organisation that
 * was found to be another one answers with the one that was kept.
 */
@Service
@Transactional
public class Organisations {

    private final OrganisationStore store;
    private final NameRegister register;
    private final QuestionDesk questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationStore store,
            NameRegister register,
            QuestionDesk questions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The organisation of that credit code, else the one that the name certainly means, by its present name, a former one or an
     * abbreviation; registered if there is none. A new one whose name is like others leaves a question for each of them.
     */
    @ForStaff
    public Organisation register(Viewer viewer, NewOrganisation organisation) {
        Registration entry = new Registration(register.extendable());
        Organisation entered = entry.enter(organisation);
        store.add(entry.added());
        entry.added()
                .forEach(added -> events.publishEvent(
                        new OrganisationEvents.OrganisationRegistered(added.id().value(), added.name(), added.kind())));
        keepRest(viewer, entry);
        return entered;
    }

    /** Registers many, in their order, with one entry in the audit trail for those that are new. */
    @ForStaff
    public List<Organisation> registerAll(Viewer viewer, List<NewOrganisation> wanted) {
        Registration entry = new Registration(register.extendable());
        List<Organisation> entered = wanted.stream().map(entry::enter).toList();
        store.add(entry.added());
        if (!entry.added().isEmpty()) {
            List<Map<String, Object>> added = entry.added().stream()
                    .map(fresh -> Map.<String, Object>of("id", fresh.id().value(), "name", fresh.name()))
                    .toList();
            events.publishEvent(
                    new OrganisationEvents.OrganisationsRegistered(added.size(), Sha256.ofCanonical(added)));
        }
        keepRest(viewer, entry);
        return entered;
    }

    private void keepRest(Viewer viewer, Registration entry) {
        entry.codes().forEach(store::learnCode);
        if (!entry.codes().isEmpty()) {
            Map<String, String> codes = new TreeMap<>();
            entry.codes().forEach((id, code) -> codes.put(id.toString(), code));
            events.publishEvent(new OrganisationEvents.CreditCodesLearned(codes.size(), Sha256.ofCanonical(codes)));
        }
        entry.otherNames()
                .forEach(other -> store.addName(
                        other.organisation(), other.name(), KnownName.Kind.FORMER, viewer.actor(), clock.instant()));
        questions.open(entry.asked());
        if (!entry.otherNames().isEmpty()) {
            events.publishEvent(new OrganisationEvents.NamesChanged(
                    entry.otherNames().stream()
                            .map(Registration.OtherName::organisation)
                            .collect(Collectors.toSet()),
                    Sha256.ofCanonical(entry.otherNames())));
        }
    }

    /** The organisation that {@link #register} would find; nothing is registered. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Organisation> known(Viewer viewer, NewOrganisation organisation) {
        return Registration.meant(register.current(), organisation);
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<Organisation> find(Viewer viewer, OrganisationId id) {
        return store.resolved(id.value()).map(OrganisationRow::organisation);
    }

    /** By the ids that were asked for; ids of none are left out. */
    @ForParticipants
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> all(Viewer viewer, Collection<OrganisationId> ids) {
        Map<OrganisationId, Organisation> found = new HashMap<>();
        List<UUID> wanted = ids.stream().map(OrganisationId::value).distinct().toList();
        store.resolved(wanted).forEach((id, row) -> found.put(new OrganisationId(id), row.organisation()));
        return found;
    }

    /** Present names by the ids that were asked for; ids of none are left out. */
    @WithoutViewer("the name of a body is public; whoever asks tells what the body has to do with")
    @Transactional(readOnly = true)
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        Map<OrganisationId, String> names = new HashMap<>();
        store.resolved(ids.stream().map(OrganisationId::value).distinct().toList())
                .forEach((id, row) ->
                        names.put(new OrganisationId(id), row.organisation().name()));
        return names;
    }
}
