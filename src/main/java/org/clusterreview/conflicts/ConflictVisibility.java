package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.VisibilityFeed;
import org.springframework.stereotype.Component;

/** Hides from an expert every application that he or she has a tie with, from the moment it is suspected. */
@Component
class ConflictVisibility implements VisibilityFeed {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ConflictRepository findings;
    private final Clock clock;

    ConflictVisibility(ConflictRepository findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public Set<UUID> hiddenApplications(Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return viewer.expertRecords().stream()
                .flatMap(expert -> findings.findByExpertIdAndSupersededAtIsNull(expert).stream())
                .filter(finding -> finding.toValue(today).recuses())
                .map(ConflictEntity::application)
                .collect(Collectors.toSet());
    }
}
