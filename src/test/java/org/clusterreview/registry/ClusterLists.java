package org.clusterreview.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.registry.workbook.ClusterForm;
import org.clusterreview.registry.workbook.ClusterRow;
import org.clusterreview.registry.workbook.ClusterTemplate;
import org.clusterreview.registry.workbook.ListedLevel;

/** Lists of clusters, filled in. */
public final class ClusterLists {

    private ClusterLists() {}

    /** A cluster of the zone 东湖高新区, recognised on 2024-03-01. */
    public static ClusterRow row(String name, ListedLevel level, String field, String unit) {
        return new ClusterRow(
                2,
                name,
                level,
                "420100",
                Optional.empty(),
                Optional.of("gx-wuhan-donghu"),
                field,
                unit,
                LocalDate.of(2024, 3, 1),
                Optional.of("鄂科技发〔2024〕7号"));
    }

    public static byte[] bytes(List<ClusterRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ClusterTemplate(new ClusterForm(DictionaryReader.shipped()), Texts.in(Locale.SIMPLIFIED_CHINESE))
                    .write(out, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static InputStream book(ClusterRow... rows) {
        return new ByteArrayInputStream(bytes(List.of(rows)));
    }
}
