package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.identity.IdentityRecord;
import org.clusterreview.experts.workbook.ExpertRow;

/**
 * The records of the pool whom the rows of a form may mean, also those that have been merged into others. A row means the
 * record of its identity number; else one of its name and phone, unless their identity numbers differ. Whoever is merely
 * alike is added, and somebody decides.
 */
final class KnownExperts {

    private final Collection<ExpertEntity> all;
    private final Map<UUID, String> employers;
    private final Map<String, List<ExpertEntity>> byPhone = new HashMap<>();
    private final Map<String, List<ExpertEntity>> byIdentity = new HashMap<>();

    /** @param employers names of the organisations that the records have as employers */
    KnownExperts(Collection<ExpertEntity> all, Map<UUID, String> employers) {
        this.all = List.copyOf(all);
        this.employers = Map.copyOf(employers);
        for (ExpertEntity expert : all) {
            add(byPhone, expert.phone().inClear(), expert);
            expert.identityNumber().ifPresent(number -> add(byIdentity, number.inClear(), expert));
        }
    }

    private static void add(Map<String, List<ExpertEntity>> index, String key, ExpertEntity expert) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(expert);
    }

    private record Candidate(int row, ExpertEntity expert, int closeness) {}

    /** For each row whom it means. A record is meant by one row of a form at most: the one that is closest to it. */
    List<Optional<ExpertEntity>> meantBy(List<ExpertRow> rows) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExpertRow row = rows.get(i);
            int number = i;
            candidates(row).forEach(expert -> candidates.add(new Candidate(number, expert, closeness(row, expert))));
        }
        candidates.sort(Comparator.comparingInt(Candidate::closeness)
                .reversed()
                .thenComparingInt(Candidate::row)
                .thenComparing(candidate -> candidate.expert().id()));
        Map<Integer, ExpertEntity> meant = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!meant.containsKey(candidate.row())
                    && taken.add(candidate.expert().id())) {
                meant.put(candidate.row(), candidate.expert());
            }
        }
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> Optional.ofNullable(meant.get(i)))
                .toList();
    }

    private Stream<ExpertEntity> candidates(ExpertRow row) {
        return Stream.concat(
                        byPhone.getOrDefault(row.mobile(), List.of()).stream(),
                        row.idNumber().stream().flatMap(number -> byIdentity.getOrDefault(number, List.of()).stream()))
                .distinct()
                .filter(expert -> isSameIdentity(row, expert)
                        || (isSameNameAndPhone(row, expert) && !isOtherIdentity(row, expert)));
    }

    private int closeness(ExpertRow row, ExpertEntity expert) {
        String employer = nameOf(expert);
        int closeness = ExpertDifferences.between(row, expert, employer).isEmpty() ? 8 : 0;
        closeness += isSameIdentity(row, expert) ? 4 : 0;
        closeness += isSameNameAndPhone(row, expert) ? 2 : 0;
        return closeness + (employer.equals(row.employer()) ? 1 : 0);
    }

    private static boolean isSameIdentity(ExpertRow row, ExpertEntity expert) {
        return row.idNumber().isPresent()
                && expert.identityNumber().map(PersonalText::inClear).equals(row.idNumber());
    }

    private static boolean isOtherIdentity(ExpertRow row, ExpertEntity expert) {
        return row.idNumber().isPresent() && expert.identityNumber().isPresent() && !isSameIdentity(row, expert);
    }

    private static boolean isSameNameAndPhone(ExpertRow row, ExpertEntity expert) {
        return expert.phone().inClear().equals(row.mobile())
                && IdentityRecord.nameKey(expert.name()).equals(IdentityRecord.nameKey(row.name()));
    }

    String nameOf(ExpertEntity expert) {
        return employers.getOrDefault(expert.employer().value(), "");
    }

    Collection<ExpertEntity> all() {
        return all;
    }
}
