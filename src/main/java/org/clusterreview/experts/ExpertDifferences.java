package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.kernel.Violation;

/** Rows of a form held against the pool: whom each means, and what it would change. */
record ExpertDifferences(List<Line> lines, List<Violation> violations) {

    record Line(
            ExpertRow row,
            Optional<ExpertEntity> meant,
            ImportPreview.Change change,
            List<ImportPreview.Difference> differences) {}

    static ExpertDifferences between(List<ExpertRow> rows, KnownExperts known, Map<UUID, String> employers) {
        List<Line> lines = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (ExpertRow row : rows) {
            Optional<ExpertEntity> meant = known.meantBy(row, employers);
            boolean taken = known.otherWithPhone(row, meant).isPresent();
            boolean otherName =
                    meant.filter(e -> !e.isSamePersonName(row.name())).isPresent() && !isSameIdentity(meant.get(), row);
            if (taken || otherName) {
                violations.add(Violation.at("row " + row.row(), "expert.import.phone-taken", row.row(), row.name()));
            } else {
                lines.add(line(row, meant, employers));
            }
        }
        return new ExpertDifferences(List.copyOf(lines), List.copyOf(violations));
    }

    private static boolean isSameIdentity(ExpertEntity expert, ExpertRow row) {
        return row.idNumber().isPresent()
                && expert.identityNumber().map(PersonalText::inClear).equals(row.idNumber());
    }

    private static Line line(ExpertRow row, Optional<ExpertEntity> meant, Map<UUID, String> employers) {
        if (meant.isEmpty()) {
            return new Line(row, meant, ImportPreview.Change.ADDED, List.of());
        }
        List<ImportPreview.Difference> differences = differences(row, meant.get(), employers);
        return new Line(
                row,
                meant,
                differences.isEmpty() ? ImportPreview.Change.SAME : ImportPreview.Change.CHANGED,
                differences);
    }

    private static List<ImportPreview.Difference> differences(
            ExpertRow row, ExpertEntity entity, Map<UUID, String> employers) {
        String employer = employers.getOrDefault(entity.employer().value(), "");
        Expert before = entity.toValue(employer);
        Compared compared = new Compared();
        compared.plain("name", before.name(), row.name());
        compared.plain("gender", entity.gender().label(), row.gender().label());
        compared.plain("employer", employer, row.employer());
        compared.plain("post", before.post(), row.position().orElse(""));
        compared.plain("title", before.title(), row.title());
        compared.plain("kind", before.kind().name(), row.kind().name());
        compared.plain("fields", String.join("、", before.fields()), String.join("、", row.fields()));
        compared.plain("city", before.cityCode().orElse(""), row.city().orElse(""));
        compared.personal("phone", Optional.of(entity.phone()), Optional.of(row.mobile()));
        compared.personal("identity", entity.identityNumber(), row.idNumber());
        compared.personal("email", entity.email(), row.email());
        return compared.differences;
    }

    private static final class Compared {

        private final List<ImportPreview.Difference> differences = new ArrayList<>();

        void plain(String field, String before, String after) {
            if (!before.equals(after)) {
                differences.add(new ImportPreview.Difference(field, before, after));
            }
        }

        /** A personal value that the form leaves out stays as it is. */
        void personal(String field, Optional<PersonalText> before, Optional<String> after) {
            Optional<PersonalText> stated = after.map(PersonalText::of);
            if (stated.isPresent() && !stated.equals(before)) {
                differences.add(new ImportPreview.Difference(
                        field,
                        before.map(PersonalText::masked).orElse(""),
                        stated.get().masked()));
            }
        }
    }
}
