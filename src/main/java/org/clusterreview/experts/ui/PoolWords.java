package org.clusterreview.experts.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertDetails;
import org.clusterreview.experts.ImportPreview;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.workbook.FieldLevel;
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

    /** With the levels that are not the usual one. */
    String fields(Expert expert) {
        return expert.fields().stream()
                .map(code -> field(code, expert.level(code)))
                .collect(Collectors.joining(LIST));
    }

    private String field(String code, FieldLevel level) {
        return level == FieldLevel.FAMILIAR
                ? field(code)
                : text("expert.field.levelled", field(code), text("expert.level." + level.name()));
    }

    /** From when to when something held. */
    static String period(Period period) {
        String from = period.from().map(Object::toString).orElseGet(() -> text("expert.from.unknown"));
        return switch (period.end()) {
            case Period.End.Open ignored -> text("expert.period.from-to", from, text("expert.to.present"));
            case Period.End.On(var last) -> text("expert.period.from-to", from, last.toString());
            case Period.End.Unknown ignored -> text("expert.period.from-to", from, text("expert.to.unknown"));
        };
    }

    /** What becomes of a fact of the past, as people read it. */
    static String past(ImportPreview.Past past) {
        String change = text("import.past." + past.change().name());
        return past.change() == ImportPreview.FactChange.CORRECTED
                ? text(
                        "import.past.corrected",
                        change,
                        past.before().map(PoolWords::fact).orElse(""),
                        past.after().map(PoolWords::fact).orElse(""))
                : text(
                        "import.past.told",
                        change,
                        past.after().or(past::before).map(PoolWords::fact).orElse(""));
    }

    private static String fact(ImportPreview.Fact fact) {
        return Stream.of(text(fact.kind()), fact.who(), fact.what(), period(fact.period()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** In what two records are alike. */
    static String likeness(Set<Likeness> likeness) {
        return likeness.stream()
                .sorted()
                .map(one -> text("identity.likeness." + one.name()))
                .collect(Collectors.joining(LIST));
    }

    String kind(Expert.Kind kind) {
        return text("expert.kind." + kind.name());
    }

    /** How somebody stands, with days and reason. */
    String standing(ExpertDetails details) {
        Expert expert = details.expert();
        Stream<String> days = expert.suspensions().stream()
                .map(one -> text(
                        "expert.period.from-to",
                        one.from().toString(),
                        one.until().map(Object::toString).orElseGet(() -> text("expert.until.lifted"))));
        Stream<String> told = Stream.concat(
                Stream.of(text("expert.standing." + expert.standing().name())),
                Stream.concat(days, details.standingReason().stream()));
        return told.collect(Collectors.joining(" · "));
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
                Stream.of(value.split(LIST, -1))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.split(":", -1))
                        .map(one -> field(one[0], FieldLevel.valueOf(one[1])))
                        .collect(Collectors.joining(LIST));
            default -> value.isEmpty() ? text("expert.not-stated") : value;
        };
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
