package org.clusterreview.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.organisations.KnownRegister.Stamp;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameIndex;
import org.clusterreview.organisations.names.PlaceNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register as the running transaction sees it. What was committed is kept in memory between transactions and read anew once
 * its stamp has moved; what a transaction adds is its own until it commits. Whoever writes organisations or names asks here
 * before the first write.
 */
@Component
class NameRegister {

    private final JdbcTemplate jdbc;
    private final DictionaryStore dictionaries;
    private volatile @Nullable KnownRegister committed;

    NameRegister(JdbcTemplate jdbc, DictionaryStore dictionaries) {
        this.jdbc = jdbc;
        this.dictionaries = dictionaries;
    }

    /** The part of one transaction. */
    private final class Session implements TransactionSynchronization {

        private KnownRegister known;
        private boolean extended;
        private boolean overtaken;

        Session(KnownRegister known) {
            this.known = known;
        }

        boolean isOf(NameRegister register) {
            return register.equals(NameRegister.this);
        }

        @Override
        public void afterCommit() {
            if (overtaken) {
                committed = null;
            } else if (extended) {
                committed = known;
            }
        }
    }

    /** For reading. */
    KnownRegister current() {
        return session().known;
    }

    /** For adding; the caller writes what it adds in this transaction. */
    KnownRegister extendable() {
        Session session = session();
        if (!session.extended) {
            session.known = session.known.extended();
            session.extended = true;
        }
        return session.known;
    }

    /** The transaction changes what the register in memory cannot follow; it is read anew. */
    void overtake() {
        session().overtaken = true;
    }

    private Session session() {
        for (TransactionSynchronization open : TransactionSynchronizationManager.getSynchronizations()) {
            if (open instanceof Session session && session.isOf(this)) {
                if (session.overtaken) {
                    session.known = read(stamp());
                    session.extended = false;
                }
                return session;
            }
        }
        Session session = new Session(committed());
        TransactionSynchronizationManager.registerSynchronization(session);
        return session;
    }

    private KnownRegister committed() {
        Stamp stamp = stamp();
        KnownRegister known = committed;
        if (known == null || !known.stamp().equals(stamp)) {
            known = read(stamp);
            committed = known;
        }
        return known;
    }

    private Stamp stamp() {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select (select count(*) from organisation_name) as names, count(*) as organisations,"
                                + " coalesce(sum(version), 0) as versions from organisation",
                        (row, i) ->
                                new Stamp(row.getLong("names"), row.getLong("organisations"), row.getLong("versions"))))
                .orElseThrow();
    }

    private KnownRegister read(Stamp stamp) {
        Map<UUID, Organisation> byId = new HashMap<>();
        Map<UUID, UUID> merged = new HashMap<>();
        Map<String, UUID> codes = new HashMap<>();
        jdbc.query("select * from organisation", row -> {
            OrganisationRow read = OrganisationRow.of(row);
            byId.put(read.id(), read.organisation());
            read.mergedInto().ifPresent(kept -> merged.put(read.id(), kept));
            read.organisation().creditCode().ifPresent(code -> codes.put(code, read.id()));
        });
        codes.replaceAll((code, id) -> OrganisationGraph.last(merged, id));
        NameIndex index = NameIndex.of(PlaceNames.of(dictionaries.read()), names(byId, merged));
        Set<UUID> standing = new HashSet<>(byId.keySet());
        standing.removeAll(merged.keySet());
        return new KnownRegister(byId, codes, index, standing, stamp);
    }

    /** Names of a merged organisation are names of the one that was kept. */
    private List<KnownName> names(Map<UUID, Organisation> byId, Map<UUID, UUID> merged) {
        List<KnownName> names = new ArrayList<>();
        jdbc.query("select organisation_id, name, kind from organisation_name order by name, organisation_id", row -> {
            UUID id = row.getObject("organisation_id", UUID.class);
            UUID kept = OrganisationGraph.last(merged, id);
            KnownName.Kind kind = KnownName.Kind.valueOf(row.getString("kind"));
            boolean former = !kept.equals(id) && kind == KnownName.Kind.CURRENT;
            Organisation organisation = Optional.ofNullable(byId.get(kept)).orElseThrow();
            names.add(KnownRegister.nameOf(organisation, row.getString("name"), former ? KnownName.Kind.FORMER : kind));
        });
        return names;
    }
}
