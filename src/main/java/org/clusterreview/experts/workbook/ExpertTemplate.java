package org.clusterreview.experts.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.experts.history.Period;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.jspecify.annotations.Nullable;

/** Writes the Excel form of the expert pool, empty or with rows that {@link ExpertWorkbook} reads back unchanged. */
public final class ExpertTemplate {

    private static final int ROOM = 5000;

    private final ExpertForm form;
    private final Texts texts;

    public ExpertTemplate(ExpertForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** The empty form; the stream stays open. */
    public void writeEmpty(OutputStream out) throws IOException {
        write(out, texts.get("experts.template.title"), List.of());
    }

    /**
     * @param title first line of the instructions
     * @throws IllegalArgumentException for a code that the form's dictionary does not know
     */
    public void write(OutputStream out, String title, List<ExpertRow> experts) throws IOException {
        write(out, title, ExpertSheet.of(experts));
    }

    /**
     * @param title first line of the instructions
     * @throws IllegalArgumentException for a code that the form's dictionary does not know
     */
    public void write(OutputStream out, String title, ExpertSheet content) throws IOException {
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            writer.instructions(
                    ExpertForm.INSTRUCTIONS,
                    List.of(
                            title,
                            texts.get("experts.template.rows"),
                            texts.get("experts.template.fields", fieldNames()),
                            texts.get("experts.template.city", ExpertForm.OUTSIDE),
                            texts.get("experts.template.personal"),
                            texts.get("experts.template.past", ExpertForm.ENGAGEMENTS, ExpertForm.RELATIONS),
                            texts.get("experts.template.dates", ExpertForm.UNKNOWN)));
            writer.table(
                    ExpertForm.EXPERTS,
                    form.columns(),
                    content.experts().stream().map(this::values).toList(),
                    ROOM);
            writer.table(
                    ExpertForm.ENGAGEMENTS,
                    ExpertForm.ENGAGEMENT_COLUMNS,
                    content.engagements().stream().map(ExpertTemplate::values).toList(),
                    ROOM);
            writer.table(
                    ExpertForm.RELATIONS,
                    ExpertForm.RELATION_COLUMNS,
                    content.relations().stream().map(ExpertTemplate::values).toList(),
                    ROOM);
            writer.write(out);
        }
    }

    private String fieldNames() {
        return form.dictionary().fieldsOn(form.asOf()).stream()
                .map(FieldRow::name)
                .collect(Collectors.joining("、"));
    }

    private List<@Nullable Object> values(ExpertRow row) {
        return Arrays.asList(
                row.name(),
                row.gender().label(),
                row.employer(),
                row.position().orElse(null),
                row.title(),
                row.kind().label(),
                row.fields().stream()
                        .map(code ->
                                known(form.dictionary().field(code).map(FieldRow::name), code) + level(row.level(code)))
                        .collect(Collectors.joining("、")),
                row.city()
                        .map(code -> known(form.dictionary().city(code).map(PlaceRow::name), code))
                        .orElse(ExpertForm.OUTSIDE),
                row.mobile(),
                row.idNumber().orElse(null),
                row.email().orElse(null));
    }

    private static String level(FieldLevel level) {
        return level == FieldLevel.FAMILIAR ? "" : "（" + level.label() + "）";
    }

    private static List<@Nullable Object> values(EngagementRow row) {
        StatedEngagement stated = row.stated();
        return Arrays.asList(
                row.name(),
                row.mobile(),
                stated.organisation(),
                stated.kind().label(),
                written(stated.post()),
                from(stated.period()),
                until(stated.period()));
    }

    private static List<@Nullable Object> values(RelationRow row) {
        StatedRelation stated = row.stated();
        return Arrays.asList(
                row.name(),
                row.mobile(),
                stated.kind().label(),
                written(stated.person()),
                written(stated.organisation()),
                written(stated.work()),
                from(stated.period()),
                until(stated.period()));
    }

    private static @Nullable String written(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String from(Period period) {
        return period.from().map(Object::toString).orElse(null);
    }

    private static @Nullable String until(Period period) {
        return switch (period.end()) {
            case Period.End.Open ignored -> null;
            case Period.End.On(var last) -> last.toString();
            case Period.End.Unknown ignored -> ExpertForm.UNKNOWN;
        };
    }

    private static String known(Optional<String> name, String code) {
        return name.orElseThrow(() -> new IllegalArgumentException("not in the dictionary: " + code));
    }
}
