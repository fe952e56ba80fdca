package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.registry.RegistryWorld.RECOGNISED;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.registry.rules.CultivationPeriod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a cluster loses its standing: cancellation, Article 21, and the end of a cultivation, Article 9. */
@SuppressWarnings("NullAway.Init")
abstract class StandingContract extends OneRegistry {

    @Autowired
    private Cultivations cultivations;

    @Autowired
    private Approvals approvals;

    @Test
    void a_cancellation_takes_a_second_person_and_bars_for_three_years() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancellations
                .propose(world.organiser(), cluster.id(), cancellation())
                .orThrow();
        assertThat(codes(approvals.decide(world.organiser(), proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);

        approvals.decide(world.second(), proposed.id(), Verdict.APPROVED, "属实").orThrow();

        ClusterFile file = world.file(cluster);
        assertThat(file.cluster().state()).isEqualTo(Cluster.State.CANCELLED);
        assertThat(file.cluster().bannedUntil()).contains(CANCELLED.plusYears(3));
        assertThat(file.endedOn()).contains(CANCELLED);
        assertThat(history(cluster).getFirst())
                .extracting(
                        ClusterEvent::kind,
                        ClusterEvent::to,
                        ClusterEvent::article,
                        ClusterEvent::documentNumber,
                        ClusterEvent::reason,
                        ClusterEvent::subject,
                        ClusterEvent::by)
                .containsExactly(
                        ClusterEvent.Kind.ENDED,
                        "CANCELLED",
                        "第二十一条1",
                        "鄂科技发〔2026〕2号",
                        "数据造假",
                        Optional.of(proposed.id()),
                        world.second().actor());
        assertThat(trail(cluster)).contains("approval-proposed", "approval-decided", "cluster-ended");
    }

    @Test
    void a_cancellation_that_is_refused_changes_nothing() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancellations
                .propose(world.organiser(), cluster.id(), cancellation())
                .orThrow();

        approvals.decide(world.second(), proposed.id(), Verdict.REFUSED, "证据不足").orThrow();

        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);
        assertThat(history(cluster)).hasSize(1);
    }

    @Test
    void nothing_else_ends_a_cluster_while_its_cancellation_waits() {
        Cluster cluster = world.provincial(name());
        cancellations.propose(world.organiser(), cluster.id(), cancellation()).orThrow();
        Ending revoked = new Ending(Ending.Kind.REVOKED, CANCELLED, "第二十六条", "连续两年不合格", "文号", Optional.empty());

        assertThat(codes(registry.end(world.organiser(), cluster.id(), revoked)))
                .containsExactly("registry.cancel.pending");
        assertThat(codes(cancellations.propose(world.organiser(), cluster.id(), cancellation())))
                .containsExactly("registry.cancel.pending");
        assertThat(cancellations.pending(world.second()))
                .extracting(Approval::subject)
                .contains(cluster.id().toString());
    }

    @Test
    void a_cancellation_needs_a_ground_a_document_and_what_supports_it() {
        Cluster cluster = world.provincial(name());
        NewCancellation bare = new NewCancellation("none", LocalDate.of(2999, 1, 1), " ", "理由", Optional.empty());

        assertThat(codes(cancellations.propose(world.organiser(), cluster.id(), bare)))
                .containsExactly(
                        "registry.cancel.cause",
                        "registry.document.missing",
                        "registry.cancel.file",
                        "registry.day.future");
        assertThat(codes(cancellations.propose(
                        world.organiser(),
                        cluster.id(),
                        new NewCancellation("other", RECOGNISED.minusDays(1), "文号", "理由", world.file()))))
                .containsExactly("registry.cancel.early");
    }

    @Test
    void only_a_provincial_cluster_in_force_loses_its_standing() {
        Cluster national = world.enter(name(), Cluster.Level.NATIONAL);
        Cluster candidate = world.candidate(name(), LocalDate.of(2025, 3, 2));

        assertThat(codes(cancellations.propose(world.organiser(), national.id(), cancellation())))
                .containsExactly("registry.cancel.level");
        assertThat(codes(cancellations.propose(world.organiser(), candidate.id(), cancellation())))
                .containsExactly("registry.cancel.state");
    }

    @Test
    void a_cultivation_runs_for_a_year_from_its_decision_and_is_ended_with_a_reason() {
        Cluster candidate = world.candidate(name(), LocalDate.of(2020, 3, 2));

        Cultivations.Running running = cultivations.running(world.organiser()).stream()
                .filter(one -> one.file().cluster().id().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
        assertThat(running.period())
                .contains(new CultivationPeriod(LocalDate.of(2020, 3, 2), LocalDate.of(2021, 3, 2)));
        assertThat(running.hasRunOut()).isTrue();
        assertThat(codes(cultivations.end(world.organiser(), candidate.id(), "")))
                .containsExactly("registry.reason");

        cultivations.end(world.organiser(), candidate.id(), "培育期满未达标").orThrow();

        assertThat(history(candidate).getFirst())
                .extracting(ClusterEvent::from, ClusterEvent::to, ClusterEvent::article, ClusterEvent::reason)
                .containsExactly("UNDER_CULTIVATION", "ENDED", "第九条", "培育期满未达标");
        assertThat(codes(cultivations.end(world.organiser(), candidate.id(), "再次")))
                .containsExactly("registry.cultivation.none");
    }

    @Test
    void a_recognition_under_the_same_name_ends_the_cultivation() {
        String name = name();
        Cluster candidate = world.candidate(name, LocalDate.of(2025, 3, 2));

        registry.enter(
                world.organiser(),
                new NewCluster(
                        name,
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.empty(),
                        "Q01",
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        false),
                new Origin("鄂科技发〔2026〕5号", LocalDate.of(2026, 3, 2), "批次", UUID.randomUUID()));

        assertThat(world.file(candidate).cluster().state()).isEqualTo(Cluster.State.ENDED);
        assertThat(history(candidate).getFirst().documentNumber()).isEqualTo("鄂科技发〔2026〕5号");
        assertThat(trail(candidate)).contains("cultivation-ended");
    }

    @Test
    void a_recognition_of_the_same_unit_and_field_ends_the_cultivation_under_another_name_too() {
        Optional<OrganisationId> unit = Optional.of(beans.getBean(Organisations.class)
                .register(
                        world.organiser(),
                        new NewOrganisation(
                                "管委会" + UUID.randomUUID(),
                                Organisation.Kind.ZONE_COMMITTEE,
                                Optional.empty(),
                                Optional.of("420100"),
                                false))
                .id());
        Cluster candidate = entered(Cluster.Level.CULTIVATION, unit, "Q01", false);
        Cluster otherField = entered(Cluster.Level.CULTIVATION, unit, "Q02", false);
        Cluster invented = entered(Cluster.Level.CULTIVATION, unit, "Q01", true);
        assertThat(world.file(candidate).cluster().state())
                .as("another candidate ends none")
                .isEqualTo(Cluster.State.UNDER_CULTIVATION);

        entered(Cluster.Level.PROVINCIAL, unit, "Q01", false);

        assertThat(world.file(candidate).cluster().state()).isEqualTo(Cluster.State.ENDED);
        assertThat(world.file(otherField).cluster().state()).isEqualTo(Cluster.State.UNDER_CULTIVATION);
        assertThat(world.file(invented).cluster().state()).isEqualTo(Cluster.State.UNDER_CULTIVATION);
    }

    private Cluster entered(Cluster.Level level, Optional<OrganisationId> unit, String field, boolean demonstration) {
        return registry.enter(
                        world.organiser(),
                        new NewCluster(
                                name(),
                                level,
                                unit,
                                "420100",
                                Optional.empty(),
                                Optional.empty(),
                                field,
                                level == Cluster.Level.CULTIVATION
                                        ? Optional.empty()
                                        : Optional.of(LocalDate.of(2026, 3, 2)),
                                demonstration),
                        new Origin("鄂科技发〔2026〕5号", LocalDate.of(2026, 3, 2), "批次", UUID.randomUUID()))
                .cluster();
    }

    @Test
    void the_length_of_a_cultivation_stays_that_of_the_day_it_began() {
        Cluster candidate = world.candidate(name(), LocalDate.of(2020, 3, 2));
        assertThat(world.file(candidate).cultivationYears()).contains(1);
        jdbc.update(
                "update cluster set cultivation_years = 2 where id = ?",
                candidate.id().value());

        assertThat(cultivations.running(world.organiser()))
                .filteredOn(one -> one.file().cluster().id().equals(candidate.id()))
                .extracting(Cultivations.Running::period)
                .containsExactly(
                        Optional.of(new CultivationPeriod(LocalDate.of(2020, 3, 2), LocalDate.of(2022, 3, 2))));
    }
}
