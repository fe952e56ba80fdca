package org.clusterreview.experts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.organisations.NewOrganisation;

/**
 * The organisations that a form names. An employer is told by its name and the city of who works there, since bodies of two
 * cities may have one name; what is named for a past is the employer of that name, if only one has it.
 */
final class FormOrganisations {

    /** @param city empty if it is known of no one who works there */
    private record Named(String name, Optional<String> city) {}

    private record Whose(String name, String mobile) {}

    private final Map<Named, NewOrganisation> wanted = new LinkedHashMap<>();
    private final Map<String, Set<Named>> employers = new HashMap<>();

    FormOrganisations(ExpertSheet sheet, boolean demonstration) {
        Map<Whose, ExpertRow> people = new HashMap<>();
        for (ExpertRow row : sheet.experts()) {
            people.putIfAbsent(new Whose(row.name(), row.mobile()), row);
            Named employer = new Named(row.employer(), row.city());
            employers
                    .computeIfAbsent(row.employer(), name -> new LinkedHashSet<>())
                    .add(employer);
            want(employer, demonstration);
        }
        sheet.engagements().forEach(line -> {
            ExpertRow whose = people.get(new Whose(line.name(), line.mobile()));
            want(named(Optional.ofNullable(whose), line.stated().organisation()), demonstration);
        });
        sheet.relations().stream()
                .filter(line -> !line.stated().organisation().isBlank())
                .forEach(line -> {
                    ExpertRow whose = people.get(new Whose(line.name(), line.mobile()));
                    want(named(Optional.ofNullable(whose), line.stated().organisation()), demonstration);
                });
    }

    private void want(Named named, boolean demonstration) {
        wanted.putIfAbsent(
                named,
                new NewOrganisation(
                        named.name(), EmployerKind.of(named.name()), Optional.empty(), named.city(), demonstration));
    }

    private Named named(Optional<ExpertRow> whose, String name) {
        Set<Named> having = employers.getOrDefault(name, Set.of());
        return whose.map(row -> new Named(name, row.city()))
                .filter(having::contains)
                .or(() -> having.stream().filter(only -> having.size() == 1).findFirst())
                .orElseGet(() -> new Named(name, Optional.empty()));
    }

    /** Each once, in the order in which the form names them. */
    List<NewOrganisation> wanted() {
        return List.copyOf(wanted.values());
    }

    /** @param ids of those that are {@link #wanted}, in their order */
    Ids with(List<UUID> ids) {
        Map<Named, UUID> byName = new LinkedHashMap<>();
        for (Named named : wanted.keySet()) {
            byName.put(named, ids.get(byName.size()));
        }
        return new Ids(byName);
    }

    /** Which organisations of the register the names mean. */
    final class Ids {

        private final Map<Named, UUID> byName;

        private Ids(Map<Named, UUID> byName) {
            this.byName = byName;
        }

        UUID employer(ExpertRow row) {
            return id(new Named(row.employer(), row.city()));
        }

        /** @param whose the row of whom the past is told */
        UUID named(ExpertRow whose, String name) {
            return id(FormOrganisations.this.named(Optional.of(whose), name));
        }

        private UUID id(Named named) {
            return Optional.ofNullable(byName.get(named)).orElseThrow();
        }

        /** As the form writes them. */
        Map<UUID, String> names() {
            Map<UUID, String> names = new HashMap<>();
            byName.forEach((named, id) -> names.putIfAbsent(id, named.name()));
            return names;
        }
    }
}
