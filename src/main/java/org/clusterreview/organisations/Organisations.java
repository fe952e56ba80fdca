package org.clusterreview.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that applicants, recommending departments, enterprises and experts belong to. */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Organisations(OrganisationRepository organisations, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The organisation of that credit code, else of that name, present or former; registered if there is none. */
    @ForStaff
    public Organisation register(Viewer viewer, NewOrganisation organisation) {
        return known(organisation).map(OrganisationEntity::toValue).orElseGet(() -> {
            Organisation added = add(organisation);
            events.publishEvent(
                    new OrganisationEvents.OrganisationRegistered(added.id().value(), added.name(), added.kind()));
            return added;
        });
    }

    /** Registers many, in their order, with one entry in the audit trail for those that are new. */
    @ForStaff
    public List<Organisation> registerAll(Viewer viewer, List<NewOrganisation> wanted) {
        List<Organisation> found = new ArrayList<>();
        List<Map<String, Object>> added = new ArrayList<>();
        for (NewOrganisation organisation : wanted) {
            found.add(known(organisation).map(OrganisationEntity::toValue).orElseGet(() -> {
                Organisation fresh = add(organisation);
                added.add(Map.of("id", fresh.id().value(), "name", fresh.name()));
                return fresh;
            }));
        }
        if (!added.isEmpty()) {
            events.publishEvent(
                    new OrganisationEvents.OrganisationsRegistered(added.size(), Sha256.ofCanonical(added)));
        }
        return found;
    }

    /** The organisation that {@link #register} would find; nothing is registered. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Organisation> known(Viewer viewer, NewOrganisation organisation) {
        return known(organisation).map(OrganisationEntity::toValue);
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<Organisation> find(Viewer viewer, OrganisationId id) {
        return organisations.findById(id.value()).map(OrganisationEntity::toValue);
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> all(Viewer viewer, Collection<OrganisationId> ids) {
        return organisations
                .findAllById(ids.stream().map(OrganisationId::value).distinct().toList())
                .stream()
                .map(OrganisationEntity::toValue)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    private Optional<OrganisationEntity> known(NewOrganisation organisation) {
        return organisation
                .creditCode()
                .flatMap(organisations::findByCreditCode)
                .or(() -> byName(organisation));
    }

    /** One with another credit code is another organisation, even under the same name. */
    private Optional<OrganisationEntity> byName(NewOrganisation wanted) {
        List<OrganisationEntity> found = organisations.findByAnyName(wanted.name());
        return found.stream()
                .filter(entity -> wanted.creditCode().isEmpty()
                        || entity.toValue().creditCode().isEmpty())
                .findFirst();
    }

    private Organisation add(NewOrganisation organisation) {
        OrganisationEntity entity = organisations.saveAndFlush(new OrganisationEntity(organisation));
        jdbc.sql("insert into organisation_name (organisation_id, name, kind) values (?, ?, 'CURRENT')")
                .params(entity.id(), organisation.name())
                .update();
        return entity.toValue();
    }
}
