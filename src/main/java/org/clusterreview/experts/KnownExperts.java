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
import java.util.function.BiPredicate;
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

    private final Map<UUID, String> employers;
    private final BiPredicate<ExpertRow, ExpertEntity> isEmployer;
    private final Map<String, List<ExpertEntity>> byPhone = new HashMap<>();
    private final Map<String, List<ExpertEntity>> byIdentity = new HashMap<>();

    /**
     * @param employers names of the organisations that the records have as employers
     * @param isEmployer whether the employer of a record is the one that a row means
     */
    KnownExperts(
            Collection<ExpertEntity> all,
            Map<UUID, String> employers,
            BiPredicate<ExpertRow, ExpertEntity> isEmployer) {
        this.employers = Map.copyOf(employers);
        this.isEmployer = isEmployer;
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
        int closeness = differences(row, expert).isEmpty() ? 8 : 0;
        closeness += isSameIdentity(row, expert) ? 4 : 0;
        closeness += isSameNameAndPhone(row, expert) ? 2 : 0;
        return closeness + (isEmployer.test(row, expert) ? 1 : 0);
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

    /** In what the row differs from the record. */
    List<ImportPreview.Difference> differences(ExpertRow row, ExpertEntity expert) {
        return ExpertDifferences.between(
                row, expert, employers.getOrDefault(expert.employer().value(), ""), isEmployer.test(row, expert));
    }
}
