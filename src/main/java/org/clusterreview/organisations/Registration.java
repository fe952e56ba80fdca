package org.clusterreview.organisations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.organisations.names.Candidate;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameAnswer;
import org.clusterreview.organisations.names.NameReason;

/**
 * Brings organisations as others name them into the register: finds the one that is certainly meant, else makes a new one and
 * notes which known ones it may be. Nothing is written here.
 */
final class Registration {

    /**
     * Two organisations that may be one.
     *
     * @param name of the newer one, which is like a name of the older one
     * @param again whether to ask also where somebody has told them apart before, since the name is new
     */
    record Asked(UUID newer, String name, Candidate older, boolean again) {}

    /** A name that an organisation has beside its present one. */
    record OtherName(UUID organisation, String name) {}

    private final KnownRegister known;
    private final List<Organisation> added = new ArrayList<>();
    private final List<OtherName> otherNames = new ArrayList<>();
    private final Map<UUID, String> codes = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    Registration(KnownRegister known) {
        this.known = known;
    }

    List<Organisation> added() {
        return added;
    }

    List<OtherName> otherNames() {
        return otherNames;
    }

    /** Credit codes of known organisations that had none so far. */
    Map<UUID, String> codes() {
        return codes;
    }

    List<Asked> asked() {
        return asked;
    }

    Organisation enter(NewOrganisation wanted) {
        Optional<Organisation> same = meant(known, wanted);
        same.ifPresent(found -> askAboutDoubles(found, wanted));
        return same.isPresent() ? take(same.get(), wanted) : add(wanted);
    }

    /** Two imports at the same time may both have made a body of one name: whoever names it next asks whether they are one. */
    private void askAboutDoubles(Organisation found, NewOrganisation wanted) {
        known.index().named(wanted.name()).stream()
                .filter(name -> name.kind() == KnownName.Kind.CURRENT)
                .filter(name -> !name.organisation().equals(found.id().value()))
                .filter(name -> name.cityCode().equals(found.cityCode()))
                .filter(name -> mayBeOne(
                        known.codes(name.organisation()), known.codes(found.id().value())))
                .forEach(name -> asked.add(new Asked(
                        found.id().value(),
                        wanted.name(),
                        Candidate.of(
                                name, List.of(new NameReason(NameReason.Kind.SAME_NAME, wanted.name(), name.name()))),
                        false)));
    }

    /** The organisation of that credit code, else the one that the name certainly means. */
    static Optional<Organisation> meant(KnownRegister known, NewOrganisation wanted) {
        return wanted.creditCode().flatMap(known::ofCode).or(() -> {
            NameAnswer answer = known.index().find(wanted.name(), wanted.cityCode());
            return switch (answer) {
                case NameAnswer.Same(UUID id, var ignored) ->
                    Optional.of(known.get(id)).filter(found -> mayBe(known, found, wanted));
                case NameAnswer.Uncertain ignored -> namesake(known, wanted);
                case NameAnswer.Unknown ignored -> Optional.empty();
            };
        });
    }

    /**
     * Several have the name. Those with another credit code are out. The one that is left is meant, where the name tells bodies
     * apart at all; among several it is the one that was itself known by nothing but this name, in the same city.
     */
    private static Optional<Organisation> namesake(KnownRegister known, NewOrganisation wanted) {
        List<Organisation> namesakes = known.index().named(wanted.name()).stream()
                .map(name -> known.get(name.organisation()))
                .distinct()
                .filter(found -> mayBe(known, found, wanted))
                .sorted(java.util.Comparator.comparing(found -> found.id().value()))
                .toList();
        if (namesakes.size() == 1 && !known.index().isEverywhere(wanted.name())) {
            return Optional.of(namesakes.getFirst());
        }
        return namesakes.stream()
                .filter(found -> known.codes(found.id().value()).isEmpty()
                        && found.cityCode().equals(wanted.cityCode())
                        && isNamed(known, found, wanted.name(), KnownName.Kind.CURRENT))
                .findFirst();
    }

    private static boolean isNamed(KnownRegister known, Organisation found, String name, KnownName.Kind kind) {
        return known.index().named(name).stream()
                .anyMatch(other -> other.kind() == kind
                        && other.organisation().equals(found.id().value()));
    }

    private static boolean mayBe(KnownRegister known, Organisation found, NewOrganisation wanted) {
        return mayBeOne(
                known.codes(found.id().value()),
                wanted.creditCode().map(Set::of).orElse(Set.of()));
    }

    /** By all codes that two are known by, those of organisations merged into them among them. */
    static boolean mayBeOne(Set<String> codes, Set<String> others) {
        return codes.isEmpty() || others.isEmpty() || !Collections.disjoint(codes, others);
    }

    private Organisation take(Organisation found, NewOrganisation wanted) {
        UUID id = found.id().value();
        Organisation taken = found;
        if (known.codes(id).isEmpty() && wanted.creditCode().isPresent()) {
            codes.put(id, wanted.creditCode().get());
            taken = new Organisation(
                    found.id(),
                    found.name(),
                    found.kind(),
                    wanted.creditCode(),
                    found.cityCode(),
                    found.demonstration());
            known.learnCode(taken);
        }
        boolean isNew = known.index().named(wanted.name()).stream()
                .noneMatch(name -> name.organisation().equals(id));
        if (isNew) {
            ask(taken, wanted.name());
            otherNames.add(new OtherName(id, wanted.name()));
            known.addName(taken, wanted.name(), KnownName.Kind.FORMER);
        }
        return taken;
    }

    private Organisation add(NewOrganisation wanted) {
        Organisation fresh = new Organisation(
                new OrganisationId(UUID.randomUUID()),
                wanted.name(),
                wanted.kind(),
                wanted.creditCode(),
                wanted.cityCode(),
                wanted.demonstration());
        ask(fresh, wanted.name());
        added.add(fresh);
        known.add(fresh);
        return fresh;
    }

    /** Notes which others may be the organisation, by a name that it is about to have. */
    void ask(Organisation organisation, String name) {
        List<Candidate> candidates = switch (known.index().find(name, organisation.cityCode())) {
            case NameAnswer.Same(UUID id, var reasons) ->
                List.of(new Candidate(id, known.get(id).name(), reasons, Candidate.CERTAIN));
            case NameAnswer.Uncertain(var found) -> found;
            case NameAnswer.Unknown ignored -> List.<Candidate>of();
        };
        Set<String> codes = new HashSet<>(known.codes(organisation.id().value()));
        organisation.creditCode().ifPresent(codes::add);
        candidates.stream()
                .filter(candidate ->
                        !candidate.organisation().equals(organisation.id().value()))
                .filter(candidate -> mayBeOne(known.codes(candidate.organisation()), codes))
                .forEach(candidate -> asked.add(new Asked(organisation.id().value(), name, candidate, true)));
    }
}
