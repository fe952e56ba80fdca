package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.experts.identity.IdentityRecord;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationTies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what tells who is who: one record a person, as far as is decided. */
@Component
class IdentityRecords {

    private final JdbcClient jdbc;
    private final OrganisationTies ties;
    private final PersonalIndexes indexes;

    IdentityRecords(JdbcClient jdbc, OrganisationTies ties, PersonalIndexes indexes) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.indexes = indexes;
    }

    List<IdentityRecord> all(MergedIds merged) {
        MergedOrganisations organisations = ties.merged();
        Map<UUID, Set<UUID>> employers = new HashMap<>();
        jdbc.sql("select expert_id, organisation_id from employment where superseded_at is null")
                .query(row -> {
                    employers
                            .computeIfAbsent(row.getObject("expert_id", UUID.class), id -> new HashSet<>())
                            .add(organisations.present(row.getObject("organisation_id", UUID.class)));
                });
        Map<UUID, IdentityRecord> people = new HashMap<>();
        jdbc.sql("select id, name, organisation_id, phone_index, identity_index, email_index from expert")
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Set<UUID> own = new HashSet<>(employers.getOrDefault(id, Set.of()));
                    own.add(organisations.present(row.getObject("organisation_id", UUID.class)));
                    people.merge(
                            merged.present(id),
                            new IdentityRecord(
                                    merged.present(id),
                                    Set.of(IdentityRecord.nameKey(row.getString("name"))),
                                    hash(row.getString("identity_index")),
                                    hash(row.getString("phone_index")),
                                    hash(row.getString("email_index")),
                                    own),
                            IdentityRecord::and);
                });
        return List.copyOf(people.values());
    }

    private static Set<String> hash(@org.jspecify.annotations.Nullable String hash) {
        return Optional.ofNullable(hash).map(Set::of).orElse(Set.of());
    }

    /** The people of the pool as they would be after a plan, with those whom its lines add. */
    Map<UUID, IdentityRecord> after(IntakePlan plan, List<UUID> ids, MergedIds merged) {
        Map<UUID, IdentityRecord> people = new HashMap<>();
        all(merged).forEach(record -> people.put(record.id(), record));
        for (int i = 0; i < ids.size(); i++) {
            IdentityRecord stated = stated(ids.get(i), plan.lines().get(i));
            people.merge(stated.id(), stated, IdentityRecord::and);
        }
        return people;
    }

    private IdentityRecord stated(UUID id, IntakePlan.Line line) {
        ExpertRow row = line.row();
        List<UUID> employers = new ArrayList<>(List.of(line.present().employer()));
        line.engagements().facts().forEach(engagement -> employers.add(engagement.organisation()));
        return new IdentityRecord(
                id,
                Set.of(IdentityRecord.nameKey(row.name())),
                row.idNumber().map(number -> Set.of(indexes.identity(number))).orElse(Set.of()),
                Set.of(indexes.phone(row.mobile())),
                row.email().map(address -> Set.of(indexes.email(address))).orElse(Set.of()),
                new HashSet<>(employers));
    }
}
