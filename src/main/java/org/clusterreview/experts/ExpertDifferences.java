package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.ImportPreview.Difference;
import org.clusterreview.experts.workbook.ExpertRow;

/** In what a row of a form differs from the record that it means; personal values are masked. */
final class ExpertDifferences {

    private static final String LIST = "、";

    private final List<Difference> differences = new ArrayList<>();

    private ExpertDifferences() {}

    /**
     * @param employer name of the organisation that is the record's employer
     * @param isEmployer whether it is that one that the row means, however it is written there
     */
    static List<Difference> between(ExpertRow row, ExpertEntity entity, String employer, boolean isEmployer) {
        ExpertDifferences compared = new ExpertDifferences();
        compared.plain("name", entity.name(), row.name());
        compared.plain("gender", entity.gender().label(), row.gender().label());
        compared.plain("employer", employer, isEmployer ? employer : row.employer());
        compared.plain("post", entity.post(), row.position().orElse(""));
        compared.plain("title", entity.title(), row.title());
        compared.plain("kind", entity.kind().name(), row.kind().name());
        compared.plain(
                "fields",
                fields(entity.fields().stream()),
                fields(row.fields().stream().map(code -> new FieldEntry(code, row.level(code)))));
        compared.plain("city", entity.cityCode().orElse(""), row.city().orElse(""));
        compared.personal("phone", Optional.of(entity.phone()), Optional.of(row.mobile()));
        compared.personal("identity", entity.identityNumber(), row.idNumber());
        compared.personal("email", entity.email(), row.email());
        return List.copyOf(compared.differences);
    }

    /** As {@code Q02:MAIN、B19:FAMILIAR}. */
    private static String fields(Stream<FieldEntry> fields) {
        return fields.map(field -> field.code() + ":" + field.level()).collect(Collectors.joining(LIST));
    }

    private void plain(String field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(field, before, after));
        }
    }

    /** A personal value that the form leaves out stays as it is. */
    private void personal(String field, Optional<PersonalText> before, Optional<String> after) {
        Optional<PersonalText> stated = after.map(PersonalText::of);
        if (stated.isPresent() && !stated.equals(before)) {
            differences.add(new Difference(
                    field,
                    before.map(PersonalText::masked).orElse(""),
                    stated.get().masked()));
        }
    }
}
