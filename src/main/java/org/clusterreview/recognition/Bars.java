package org.clusterreview.recognition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.applications.Application;
import org.clusterreview.recognition.ListReason.Missed;
import org.clusterreview.registry.Cluster;
import org.clusterreview.rounds.policy.BanRule;

/** What keeps an application off the list however much room there is: a ban (Article 21), or a line it does not reach. */
final class Bars {

    private final ListBasis basis;
    private final PassLines lines;

    Bars(ListBasis basis, PassLines lines) {
        this.basis = basis;
        this.lines = lines;
    }

    Optional<ListReason> of(ListMaker.Ranked row) {
        return ban(basis, row.application()).<ListReason>map(banned -> banned).or(() -> line(row));
    }

    /** The ban that binds an application today. */
    static Optional<ListReason.Banned> ban(ListBasis basis, Application application) {
        BanRule rule = basis.policy().ban();
        return basis.registry().stream()
                .filter(cluster ->
                        cluster.bannedUntil().filter(basis.today()::isBefore).isPresent())
                .filter(cluster -> follows(basis, cluster, application))
                .findFirst()
                .map(cluster -> new ListReason.Banned(
                        rule.rule().article(),
                        cluster.name(),
                        cluster.bannedUntil().orElseThrow()));
    }

    private Optional<ListReason> line(ListMaker.Ranked row) {
        List<Missed> missed = lines.missed(Objects.requireNonNull(row.result().score()));
        return missed.isEmpty() ? Optional.empty() : Optional.of(new ListReason.BelowLine("", missed));
    }

    private static boolean follows(ListBasis basis, Cluster cluster, Application application) {
        return basis.policy().ban().follows().stream().allMatch(attribute -> switch (attribute) {
            case "unit" -> basis.isOf(cluster, application);
            case "field" -> cluster.fieldCode().equals(application.fieldCode());
            default -> throw new IllegalArgumentException("ban follows " + attribute);
        });
    }
}
