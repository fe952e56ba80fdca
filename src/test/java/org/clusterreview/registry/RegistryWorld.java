package org.clusterreview.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.beans.factory.BeanFactory;

/** A registry with people, and clusters whose names nobody else bears. */
public final class RegistryWorld {

    public static final LocalDate RECOGNISED = LocalDate.of(2024, 3, 1);

    private final BeanFactory beans;
    private final Viewer organiser;
    private final Viewer second;

    public RegistryWorld(BeanFactory beans) {
        this.beans = beans;
        TestAccounts accounts = new TestAccounts(beans.getBean(Accounts.class));
        organiser = accounts.viewer(Role.ORGANISER);
        second = accounts.viewer(Role.SUPERVISOR);
    }

    public Viewer organiser() {
        return organiser;
    }

    public Viewer second() {
        return second;
    }

    /** A name of the zone that keeps to Article 10. */
    public static String name() {
        return "武汉东湖高新区" + UUID.randomUUID() + "省级创新型产业集群";
    }

    public Cluster provincial(String name) {
        return enter(name, Cluster.Level.PROVINCIAL);
    }

    public Cluster enter(String name, Cluster.Level level) {
        return beans.getBean(Registry.class)
                .enter(
                        organiser,
                        new NewCluster(
                                name,
                                level,
                                Optional.empty(),
                                "420100",
                                Optional.empty(),
                                Optional.of("gx-wuhan-donghu"),
                                "Q01",
                                level == Cluster.Level.CULTIVATION ? Optional.empty() : Optional.of(RECOGNISED),
                                false));
    }

    /** Taken under cultivation by a document of a day. */
    public Cluster candidate(String name, LocalDate decided) {
        return beans.getBean(Registry.class)
                .enter(
                        organiser,
                        new NewCluster(
                                name,
                                Cluster.Level.CULTIVATION,
                                Optional.empty(),
                                "420100",
                                Optional.empty(),
                                Optional.of("gx-wuhan-donghu"),
                                "Q01",
                                Optional.empty(),
                                false),
                        new Origin("鄂科技发〔2025〕9号", decided, "批次 · 认定", UUID.randomUUID()))
                .cluster();
    }

    public Optional<UUID> file() {
        byte[] content = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        return Optional.of(beans.getBean(StoredFiles.class)
                .store(organiser, "依据.pdf", "application/pdf", new ByteArrayInputStream(content), 1_000)
                .orThrow()
                .id());
    }

    public ClusterFile file(Cluster cluster) {
        return beans.getBean(Registry.class).find(organiser, cluster.id()).orElseThrow();
    }

    /** The cluster as it stands, under another name. */
    public static Correction renamed(ClusterFile file, String name) {
        Cluster cluster = file.cluster();
        return new Correction(
                name,
                cluster.level(),
                file.unitName(),
                cluster.cityCode(),
                cluster.countyCode(),
                cluster.zoneCode(),
                cluster.fieldCode(),
                LocalDate.of(2026, 1, 5),
                "鄂科技函〔2026〕3号",
                "园区更名");
    }

    public static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }
}
