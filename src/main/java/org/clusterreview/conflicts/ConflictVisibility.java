package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
}
