package org.clusterreview.experts.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ImportPreview;
import org.clusterreview.experts.workbook.Gender;
import org.clusterreview.organisations.dictionary.Dictionary;

/** The codes of the pool in words. */
record PoolWords(Dictionary dictionary) {

    private static final String LIST = "、";

    String city(Optional<String> code) {
        return code.map(known -> dictionary.cityName(known)).orElseGet(() -> text("expert.city.outside"));
    }

    String field(String code) {
        return dictionary.fieldName(code);
    }

    String fields(List<String> codes) {
        return codes.stream().map(this::field).collect(Collectors.joining(LIST));
    }

    String kind(Expert.Kind kind) {
        return text("expert.kind." + kind.name());
    }

    String gender(Gender gender) {
        return text("expert.gender." + gender.name());
    }

    /** One changed value of an import as people read it. */
    String difference(ImportPreview.Difference difference) {
        return UI.getCurrent()
                .getTranslation(
                        "import.difference",
                        text("expert." + difference.field()),
                        value(difference.field(), difference.before()),
                        value(difference.field(), difference.after()));
    }

    private String value(String column, String value) {
        return switch (column) {
            case "kind" -> kind(Expert.Kind.valueOf(value));
            case "city" -> city(Optional.of(value).filter(code -> !code.isEmpty()));
            case "fields" ->
                fields(Stream.of(value.split(LIST, -1))
                        .filter(code -> !code.isEmpty())
                        .toList());
            default -> value.isEmpty() ? text("expert.not-stated") : value;
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
