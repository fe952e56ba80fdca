package org.clusterreview.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.GroupId;
import org.clusterreview.rounds.Track;
import org.junit.jupiter.api.Test;

/** What whoever is recused from an application of a panel is told of its invitations: nothing. */
abstract class WithheldInvitationsContract extends InvitationsSetting {

    @Test
    void of_a_withheld_group_nobody_is_told_who_was_invited_and_why_somebody_declined() {
        invite();
        answers.decline(token(of(panel().activeSeats().getFirst())), "与申报单位有合作").orThrow();
        recusals.declare(organiser, fixture.round().group().applications().getFirst(), "本人亲属在该单位任职")
                .orThrow();

        GroupId withheld = fixture.round().group().id();
        List<UUID> hidden = rows.findByGroupIdIn(List.of(withheld.value())).stream()
                .map(InvitationEntity::id)
                .toList();
        assertThat(hidden).hasSize(7);
        assertThat(all()).hasSize(7).noneMatch(one -> one.group().equals(withheld));
        assertThat(invitations.messages(organiser, track))
                .isNotEmpty()
                .noneMatch(message -> hidden.contains(message.subject()));
        InvitationEntity one = rows.findById(hidden.getFirst()).orElseThrow();
        assertThat(codes(invitations.record(
                        organiser, new InvitationId(one.id()), one.toValue().version(), true, "")))
                .containsExactly("invitation.changed");
        assertThat(codes(repairs.smallestChange(organiser, fixture.round().track(), withheld)))
                .containsExactly("group.withheld");
    }

    @Test
    void whoever_is_recused_from_a_group_is_not_told_that_somebody_of_it_drops_out() {
        invite();
        Viewer other = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        GroupId group = panel().group();
        recusals.declare(recused, applicationOf(group), "本人亲属在该单位任职").orThrow();
        answers.decline(token(of(panel().activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();

        assertThat(codesTold(other)).contains("invitation.told.called");
        assertThat(codesTold(recused)).noneMatch(code -> code.startsWith("invitation"));
        assertThat(notifications.unread(recused))
                .as("what is withheld is not counted either")
                .isEqualTo(notifications.latest(recused, 50).size());
        recusals.declare(other, applicationOf(group), "同学").orThrow();
        assertThat(codesTold(other)).noneMatch(code -> code.startsWith("invitation"));
    }

    private ApplicationId applicationOf(GroupId group) {
        return groups.find(organiser, group).orElseThrow().applications().getFirst();
    }

    @Test
    void who_sees_a_track_in_part_fills_none_of_its_panels() {
        invite();
        GroupId withheld = panels.ofTrack(organiser, track).getLast().group();
        GroupId other = panel().group();
        recusals.declare(organiser, applicationOf(withheld), "同学").orThrow();
        Track of = fixture.round().track();

        assertThat(codes(repairs.smallestChange(organiser, of, other))).containsExactly("invitation.partial");
        assertThat(codes(repairs.callReserves(organiser, of, other))).containsExactly("invitation.partial");
        assertThat(codes(repairs.callReserves(organiser, of, withheld))).containsExactly("group.withheld");
    }

    @Test
    void why_a_reserve_was_passed_over_is_not_told_of_a_withheld_group() {
        GroupId group = panel().group();
        ExpertId passed = waiting(group).getFirst().expert();
        reserves.pass(organiser, group, passed, "与申报单位有合作").orThrow();
        assertThat(reserves.ofTrack(organiser, track))
                .anyMatch(one -> one.reason().equals("与申报单位有合作"));
        recusals.declare(organiser, applicationOf(group), "同学").orThrow();

        assertThat(reserves.ofTrack(organiser, track))
                .anyMatch(one -> one.expert().equals(passed))
                .allMatch(one -> one.reason().isEmpty());
    }
}
