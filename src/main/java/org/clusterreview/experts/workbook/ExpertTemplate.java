package org.clusterreview.experts.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            writer.instructions(
                    ExpertForm.INSTRUCTIONS,
                    List.of(
                            title,
                            texts.get("experts.template.rows"),
                            texts.get("experts.template.fields", fieldNames()),
                            texts.get("experts.template.city", ExpertForm.OUTSIDE),
                            texts.get("experts.template.personal")));
            writer.table(
                    ExpertForm.EXPERTS,
                    form.columns(),
                    experts.stream().map(this::values).toList(),
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
                        .map(code -> known(form.dictionary().field(code).map(FieldRow::name), code))
                        .collect(Collectors.joining("、")),
                row.city()
                        .map(code -> known(form.dictionary().city(code).map(PlaceRow::name), code))
                        .orElse(ExpertForm.OUTSIDE),
                row.mobile(),
                row.idNumber().orElse(null),
                row.email().orElse(null));
    }

    private static String known(Optional<String> name, String code) {
        return name.orElseThrow(() -> new IllegalArgumentException("not in the dictionary: " + code));
    }
}
