package org.clusterreview.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationImport;
import org.clusterreview.applications.ImportPreview;
import org.clusterreview.applications.Receipt;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.ApplicationTemplate;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.demo.generator.DemoApplication;
import org.clusterreview.demo.generator.DemoCluster;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.demo.generator.ExampleWorkbooks;
import org.clusterreview.experts.ExpertImport;
import org.clusterreview.kernel.Texts;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Brings in the registry, the pool and the applications by the doors that staff use: workbook, preview, confirmation. */
@Component
class DemoImports {

    private final Registry registry;
    private final ExpertImport experts;
    private final ApplicationImport applications;
    private final Clock clock;

    DemoImports(Registry registry, ExpertImport experts, ApplicationImport applications, Clock clock) {
        this.registry = registry;
        this.experts = experts;
        this.applications = applications;
        this.clock = clock;
    }

    /** Clusters recognised before the closed round; its own follow from its list. */
    int registry(Viewer viewer, DemoData data) {
        List<DemoCluster> before = data.registry().stream()
                .filter(cluster -> cluster.recognised().getYear() < DemoPlan.YEAR - 1)
                .toList();
        before.forEach(cluster -> registry.enter(viewer, entry(cluster)));
        return before.size();
    }

    int experts(Viewer viewer, DemoData data) {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try {
            ExampleWorkbooks.experts(data, book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return experts.confirm(viewer, experts.preview(viewer, "专家库（演示）.xlsx", stream(book)))
                .orThrow();
    }

    int applications(Viewer viewer, TrackId track, String name, List<DemoApplication> wanted) {
        ImportPreview preview = applications.preview(viewer, track, name, stream(book(viewer, track, wanted)));
        Receipt receipt = new Receipt(Optional.of("各市州科技局（演示）"), Optional.of(DemoPlan.dayOf(clock.instant())));
        return applications.confirm(viewer, preview, receipt).orThrow().added();
    }

    private ByteArrayOutputStream book(Viewer viewer, TrackId track, List<DemoApplication> wanted) {
        List<ApplicationRow> rows = wanted.stream().map(DemoApplication::row).toList();
        List<MemberRow> members =
                wanted.stream().flatMap(one -> one.members().stream()).toList();
        List<PersonRow> people =
                wanted.stream().flatMap(one -> one.people().stream()).toList();
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try {
            new ApplicationTemplate(applications.form(viewer, track), texts)
                    .write(
                            book,
                            DemoData.MARK + " · " + texts.get("applications.template.title"),
                            rows,
                            members,
                            people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    private static InputStream stream(ByteArrayOutputStream book) {
        return new ByteArrayInputStream(book.toByteArray());
    }

    private static NewCluster entry(DemoCluster cluster) {
        ApplicationRow row = cluster.report();
        return new NewCluster(
                row.cluster(),
                Cluster.Level.valueOf(cluster.level().name()),
                Optional.empty(),
                row.city(),
                row.county(),
                row.zone(),
                row.field(),
                Optional.of(cluster.recognised()),
                true);
    }
}
