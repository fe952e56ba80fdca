package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class PresenceContract extends OneSheet {

    @Autowired
    private Presence presence;

    private List<LastSeen> seen() {
        return presence.ofTrack(round.organiser(), round.trackId());
    }

    @Test
    void an_organiser_finds_when_each_expert_was_last_at_work_and_on_what() {
        assertThat(seen()).isEmpty();
        Instant before = Instant.now().minusSeconds(1);

        presence.seen(expert, sheet.id(), "iPad Safari");
        presence.seen(expert, sheet.id(), "Windows Edge");
        presence.seen(round.expert(2), round.sheet(2, 1).id(), "Mac Safari");

        assertThat(seen())
                .extracting(one -> one.expert() + " " + one.device())
                .containsExactlyInAnyOrder(
                        sheet.expert() + " iPad Safari",
                        sheet.expert() + " Windows Edge",
                        round.sheet(2, 1).expert() + " Mac Safari");
        assertThat(seen()).allSatisfy(one -> assertThat(one.at()).isAfter(before));
    }

    @Test
    void within_a_minute_a_device_is_noted_once_and_later_again() {
        presence.seen(expert, sheet.id(), "iPad Safari");
        Instant first = seen().getFirst().at();

        presence.seen(expert, sheet.id(), "iPad Safari");

        assertThat(seen()).extracting(LastSeen::at).containsExactly(first);
    }

    @Test
    void a_later_work_of_another_server_is_not_overwritten_by_an_older_one() {
        OffsetDateTime ahead = OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofHours(1));
        jdbc.update(
                "insert into last_seen (track_id, expert_id, device, seen_at) values (?, ?, ?, ?)",
                round.trackId().value(),
                sheet.expert().value(),
                "iPad Safari",
                ahead);

        presence.seen(expert, sheet.id(), "iPad Safari");

        assertThat(seen()).extracting(one -> one.at().getEpochSecond()).containsExactly(ahead.toEpochSecond());
    }

    @Test
    void nobody_is_noted_on_the_sheet_of_another() {
        presence.seen(round.expert(2), sheet.id(), "iPad Safari");

        assertThat(seen()).isEmpty();
    }

    @Test
    void who_marks_an_application_that_the_viewer_is_recused_from_is_left_out_with_devices_and_times() {
        ReviewFixture two = ReviewFixture.inScoring(beans, 2, 5);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        presence.seen(two.expert(1), two.sheet(1, 1).id(), "iPad Safari");
        assertThat(presence.ofTrack(recused, two.trackId())).hasSize(1);

        beans.getBean(StaffRecusals.class)
                .declare(recused, two.sheet(1, 2).application(), "亲属在该单位任职")
                .orThrow();

        assertThat(presence.ofTrack(recused, two.trackId())).isEmpty();
        assertThat(presence.ofTrack(two.organiser(), two.trackId())).hasSize(1);
    }

    @Test
    void experts_do_not_read_it() {
        assertThatThrownBy(() -> presence.ofTrack(expert, round.trackId())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> presence.seen(Viewers.staff(), sheet.id(), ""))
                .isInstanceOf(AccessDeniedException.class);
    }
}
