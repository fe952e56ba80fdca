package org.clusterreview.registry.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/** Writes the Excel form of the list of clusters, empty or with rows that {@link ClusterWorkbook} reads back unchanged. */
public final class ClusterTemplate {

    private final ClusterForm form;
    private final Texts texts;

    public ClusterTemplate(ClusterForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** The stream stays open. */
    public void write(OutputStream out, List<ClusterRow> rows) throws IOException {
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            writer.instructions(
                    ClusterForm.INSTRUCTIONS,
                    List.of(
                            texts.get("registry.template.title"),
                            texts.get("registry.template.rows", ClusterForm.CLUSTERS, ClusterForm.MAX_ROWS),
                            texts.get(
                                    "registry.template.level",
                                    Arrays.stream(ListedLevel.values())
                                            .map(ListedLevel::label)
                                            .collect(Collectors.joining("、"))),
                            texts.get("registry.template.place"),
                            texts.get("registry.template.day"),
                            texts.get("registry.template.empty")));
            writer.table(
                    ClusterForm.CLUSTERS,
                    form.columns(),
                    rows.stream().map(this::values).toList(),
                    ClusterForm.MAX_ROWS);
            writer.write(out);
        }
    }

    private List<@Nullable Object> values(ClusterRow row) {
        Dictionary dictionary = form.dictionary();
        return Arrays.asList(
                row.name(),
                row.level().label(),
                dictionary.cityName(row.city()),
                row.county().map(dictionary::countyName).orElse(null),
                row.zone().map(dictionary::zoneName).orElse(null),
                dictionary.fieldName(row.field()),
                row.unit(),
                row.decidedOn().toString(),
                row.documentNumber().orElse(null));
    }
}
