package org.clusterreview.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameIndex;
import org.clusterreview.organisations.names.NameSearch;
import org.jspecify.annotations.Nullable;

/** The register in memory: every organisation that stands for itself, by id, credit code and name. */
final class KnownRegister {

    /** What tells that the tables have changed: rows are never deleted, and a changed row has a higher version. */
    record Stamp(long names, long organisations, long versions) {

        Stamp plus(long moreNames, long moreOrganisations, long moreVersions) {
            return new Stamp(names + moreNames, organisations + moreOrganisations, versions + moreVersions);
        }
    }

    private final Map<UUID, Organisation> byId;
    private final Map<String, UUID> byCode;
    private final Map<UUID, Set<String>> codes = new HashMap<>();
    private final NameIndex index;
    private final Set<UUID> standing;
    private Stamp stamp;
    private volatile @Nullable NameSearch search;

    /**
     * @param byCode also the codes of merged ones, as codes of the one that was kept
     * @param standing ids of those that were not merged into another one
     */
    KnownRegister(
            Map<UUID, Organisation> byId, Map<String, UUID> byCode, NameIndex index, Set<UUID> standing, Stamp stamp) {
        this.byId = byId;
        this.byCode = byCode;
        this.index = index;
        this.standing = standing;
        this.stamp = stamp;
        byCode.forEach(this::code);
    }

    private void code(String creditCode, UUID organisation) {
        codes.computeIfAbsent(organisation, id -> new HashSet<>()).add(creditCode);
    }

    /** The same, which can be added to without moving this one. */
    KnownRegister extended() {
        return new KnownRegister(
                new HashMap<>(byId), new HashMap<>(byCode), index.extended(), new HashSet<>(standing), stamp);
    }

    Stamp stamp() {
        return stamp;
    }

    NameIndex index() {
        return index;
    }

    Organisation get(UUID id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    Optional<Organisation> ofCode(String creditCode) {
        return Optional.ofNullable(byCode.get(creditCode)).map(this::get);
    }

    /** Credit codes of an organisation that stands for itself, with those of all that were merged into it. */
    Set<String> codes(UUID id) {
        return codes.getOrDefault(id, Set.of());
    }

    /** Those that stand for themselves. */
    List<Organisation> all() {
        return standing.stream().map(this::get).toList();
    }

    /** Their names for searching; made when first asked for. */
    NameSearch search() {
        NameSearch made = search;
        if (made == null) {
            made = new NameSearch(index.all());
            search = made;
        }
        return made;
    }

    void add(Organisation organisation) {
        standing.add(organisation.id().value());
        put(organisation);
        index.add(nameOf(organisation, organisation.name(), KnownName.Kind.CURRENT));
        stamp = stamp.plus(1, 1, 0);
    }

    void addName(Organisation organisation, String name, KnownName.Kind kind) {
        search = null;
        index.add(nameOf(organisation, name, kind));
        stamp = stamp.plus(1, 0, 0);
    }

    /** An organisation whose credit code has become known. */
    void learnCode(Organisation organisation) {
        put(organisation);
        stamp = stamp.plus(0, 0, 1);
    }

    private void put(Organisation organisation) {
        search = null;
        UUID id = organisation.id().value();
        byId.put(id, organisation);
        organisation.creditCode().ifPresent(code -> {
            byCode.put(code, id);
            code(code, id);
        });
    }

    static KnownName nameOf(Organisation organisation, String name, KnownName.Kind kind) {
        return new KnownName(organisation.id().value(), name, kind, organisation.cityCode());
    }
}
