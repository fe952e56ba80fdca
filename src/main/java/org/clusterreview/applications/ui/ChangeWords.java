package org.clusterreview.applications.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.applications.workbook.FigureItem;

/** Says in words what changed: codes by their names, personal values masked. */
record ChangeWords(ApplicationForm form, Locale locale, Translation texts) {

    /** The texts of the page. */
    @FunctionalInterface
    interface Translation {

        String get(String key, Object... args);
    }

    String of(FieldChange change) {
        String name = name(change.field());
        if (change.field().equals("members")) {
            return texts.get("applications.change.members", change.after().orElse("0"));
        }
        if (change.field().equals("order")) {
            return texts.get("applications.change.order");
        }
        return texts.get(
                "import.difference",
                name,
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    String name(String field) {
        String[] parts = field.split(":", 3);
        if (parts[0].equals("parent")) {
            return texts.get("applications.change.parent", field.substring("parent:".length()));
        }
        if (parts[0].equals("member")) {
            return texts.get("comparison.member", field.substring("member:".length()));
        }
        if (parts[0].equals("person")) {
            return texts.get("applications.change.person", parts[2], texts.get("people.role." + parts[1]));
        }
        if (!parts[0].equals("figure")) {
            return texts.get("application.row." + field);
        }
        return form.items().stream()
                        .filter(item -> item.key().equals(parts[1]))
                        .map(item -> figure(item))
                        .findFirst()
                        .orElse(parts[1])
                + " " + parts[2];
    }

    private String figure(FigureItem item) {
        return texts.get("application.figure.name", item.name(locale), item.unit());
    }

    String value(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return texts.get("application.row.none");
        }
        String plain = value.get();
        if (plain.isEmpty()) {
            return texts.get("people.unit.none");
        }
        return switch (field) {
            case "city" -> form.dictionary().cityName(plain);
            case "county" -> form.dictionary().countyName(plain);
            case "zone" -> form.dictionary().zoneName(plain);
            case "field" -> form.dictionary().fieldName(plain);
            case "contact", "phone" -> PersonalText.of(plain).masked();
            case "unitKind" ->
                Arrays.stream(ApplicantKind.values())
                        .filter(kind -> kind.name().equals(plain))
                        .map(ApplicantKind::label)
                        .findFirst()
                        .orElse(plain);
            default -> plain;
        };
    }
}
