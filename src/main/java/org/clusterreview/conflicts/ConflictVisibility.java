package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Sight;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.VisibilityFeed;
import org.springframework.stereotype.Component;

/**
 * Hides from an expert every application that he or she has a tie with, from the moment it is suspected, and from everybody
 * else those that he or she has declared a conflict with.
 */
@Component
class ConflictVisibility implements VisibilityFeed {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ConflictRepository findings;
    private final StaffRecusalRepository recusals;
    private final Clock clock;

    ConflictVisibility(ConflictRepository findings, StaffRecusalRepository recusals, Clock clock) {
        this.findings = findings;
        this.recusals = recusals;
        this.clock = clock;
    }

    @Override
    public Set<UUID> hiddenApplications(Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Stream<UUID> found = viewer.expertRecords().stream()
                .flatMap(expert -> findings.findByExpertIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(expert).stream())
                .filter(finding -> finding.recusesOn(today))
                .map(ConflictEntity::application);
        Stream<UUID> declared = viewer.account().stream()
                .flatMap(account ->
                        recusals.findByAccountIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(account.value()).stream())
                .map(StaffRecusalEntity::application);
        return Stream.concat(found, declared).collect(Collectors.toSet());
    }

    @Override
    public Set<Sight> hidden(Collection<Sight> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        UUID[] applications = asked.stream().map(Sight::application).distinct().toArray(UUID[]::new);
        Set<Pair> tied = tied(asked, applications, today);
        Set<Pair> declared = declared(asked, applications);
        return asked.stream()
                .filter(one -> one.viewer().expertRecords().stream()
                                .anyMatch(record -> tied.contains(new Pair(record, one.application())))
                        || one.viewer().account().stream()
                                .anyMatch(account -> declared.contains(new Pair(account.value(), one.application()))))
                .collect(Collectors.toSet());
    }

    /** A record of the pool or an account, and an application. */
    private record Pair(UUID who, UUID application) {}

    private Set<Pair> tied(Collection<Sight> asked, UUID[] applications, LocalDate today) {
        UUID[] experts = asked.stream()
                .flatMap(one -> one.viewer().expertRecords().stream())
                .distinct()
                .toArray(UUID[]::new);
        return experts.length == 0
                ? Set.of()
                : findings.between(experts, applications).stream()
                        .filter(finding -> finding.recusesOn(today))
                        .map(finding -> new Pair(finding.expert(), finding.application()))
                        .collect(Collectors.toSet());
    }

    private Set<Pair> declared(Collection<Sight> asked, UUID[] applications) {
        UUID[] accounts = asked.stream()
                .flatMap(one -> one.viewer().account().stream())
                .map(AccountId::value)
                .distinct()
                .toArray(UUID[]::new);
        return accounts.length == 0
                ? Set.of()
                : recusals.standing(accounts, applications).stream()
                        .map(recusal -> new Pair(recusal.account(), recusal.application()))
                        .collect(Collectors.toSet());
    }
}
