package org.clusterreview.invitations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.ProgramClock;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Message;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.TrackId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two panels that were drawn and taken over, and what happens to their invitations. */
@SuppressWarnings("NullAway.Init")
abstract class InvitationsSetting {

    static final String ADDRESS = InvitationFixture.ADDRESS;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    InvitationClerk clerk;

    @Autowired
    PanelRepairs repairs;

    @Autowired
    InvitationRepository rows;

    @Autowired
    DrawOutcomes outcomes;

    @Autowired
    Groups groups;

    @Autowired
    Panels panels;

    @Autowired
    Reserves reserves;

    @Autowired
    StaffRecusals recusals;

    @Autowired
    Notifications notifications;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient db;

    DrawFixture fixture;
    TrackId track;
    Viewer organiser;
    Draw draw;

    @BeforeEach
    void two_panels_that_were_drawn_and_taken_over() {
        fixture = new DrawFixture(beans);
        track = fixture.track();
        organiser = fixture.organiser();
        Draw drawn = fixture.drawn();
        draw = outcomes.apply(organiser, drawn.id(), drawn.version()).orThrow();
        reservesLikeTheFirstMember();
    }

    /** Else chance decides whom a reserve may follow: by kind, employer, city and fields under the rules. */
    void reservesLikeTheFirstMember() {
        for (Panel panel : panels.ofTrack(organiser, track)) {
            UUID member = panel.activeSeats().getFirst().expert().value();
            waiting(panel.group()).forEach(one -> makeAlike(one.expert().value(), member));
        }
    }

    private void makeAlike(UUID reserve, UUID member) {
        db.sql("""
                update expert set (kind, organisation_id, city_code) =
                    (select kind, organisation_id, city_code from expert where id = :member) where id = :reserve""").param("member", member).param("reserve", reserve).update();
        db.sql("delete from expert_field where expert_id = :reserve")
                .param("reserve", reserve)
                .update();
        db.sql("""
                insert into expert_field (expert_id, field_code, position, level)
                    select :reserve, field_code, position, level from expert_field where expert_id = :member""").param("member", member).param("reserve", reserve).update();
    }

    static LetterDraft letter() {
        return InvitationFixture.letter();
    }

    void invite() {
        invitations.send(organiser, track, letter(), ADDRESS).orThrow();
    }

    List<Invitation> all() {
        return invitations.ofTrack(organiser, track);
    }

    Invitation of(Seat seat) {
        return all().stream()
                .filter(one -> one.seat().equals(seat.id()))
                .findFirst()
                .orElseThrow();
    }

    Panel panel() {
        return panels.ofTrack(organiser, track).getFirst();
    }

    List<Reserve> waiting(GroupId group) {
        return reserves.ofTrack(organiser, track).stream()
                .filter(one -> one.group().equals(group) && one.state() == Reserve.State.WAITING)
                .toList();
    }

    String token(Invitation invitation) {
        return rows.findById(invitation.id().value()).orElseThrow().token().value();
    }

    void whatIsDue() {
        clerk.run(Viewer.system());
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    void at(Instant moment) throws Exception {
        clock.from(moment, () -> {
            whatIsDue();
            return moment;
        });
    }

    /** Of this track: what is due elsewhere in the same database is done by the same run. */
    List<String> codesTold(Viewer viewer) {
        return notifications.latest(viewer, 50).stream()
                .filter(message -> message.link().startsWith("tracks/" + track + "/"))
                .map(Message::code)
                .toList();
    }
}
