package org.clusterreview.journeys;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewers;
import org.clusterreview.panels.Candidate;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * More experts on the sheets of a round than a panel can have: each gets sheets, a pledge and declarations like those of the
 * member in the first seat.
 */
final class MoreExperts {

    private final ReviewFixture round;
    private final JdbcTemplate jdbc;
    private final List<UUID> free;

    MoreExperts(ApplicationContext beans, ReviewFixture round) {
        this.round = round;
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.free = round.candidates(round.group()).stream()
                .filter(Candidate::canBeSeated)
                .map(candidate -> candidate.expert().id().value())
                .toList();
    }

    /** The expert with this number, from 1 on: a member of the panel as long as there are some. */
    UUID expert(int number, int seats, List<Sheet> sheetsOfFirst) {
        return number <= seats
                ? round.expert(number).expert().orElseThrow()
                : with(free.get(number - seats - 1), number, sheetsOfFirst);
    }

    static void open(ApplicationContext beans, String username, UUID expert) {
        beans.getBean(Accounts.class)
                .open(
                        Viewers.with(Role.SYSTEM_ADMIN),
                        new NewAccount(username, "专家", People.PASSWORD, "zh-CN", Set.of(Role.EXPERT), false, expert))
                .orThrow();
    }

    List<String> sheetsOf(UUID expert) {
        return jdbc.query(
                "select s.id from score_sheet s join application a on a.id = s.application_id"
                        + " where s.expert_id = ? order by a.number",
                (row, i) -> row.getString(1),
                expert);
    }

    private UUID with(UUID expert, int number, List<Sheet> like) {
        UUID seat = UUID.randomUUID();
        UUID first = like.getFirst().expert().value();
        for (Sheet sheet : like) {
            jdbc.update(
                    "insert into score_sheet (id, version, round_id, track_id, application_id, seat_id, seat_number,"
                            + " expert_id, expert_name, review_stage, pass, counts, state, opened_at)"
                            + " select cast(? as uuid), 0, round_id, track_id, application_id, cast(? as uuid), ?,"
                            + " cast(? as uuid), expert_name, review_stage, pass, counts, state, opened_at"
                            + " from score_sheet where id = ?",
                    UUID.randomUUID(),
                    seat,
                    number,
                    expert,
                    sheet.id().value());
            jdbc.update(
                    "insert into conflict_declaration (id, track_id, application_id, expert_id, answer, explanation,"
                            + " declared_at, declared_by) select cast(? as uuid), track_id, application_id,"
                            + " cast(? as uuid), answer, explanation, declared_at, declared_by"
                            + " from conflict_declaration where expert_id = ? and application_id = ?",
                    UUID.randomUUID(),
                    expert,
                    first,
                    sheet.application().value());
        }
        jdbc.update(
                "insert into conflict_pledge (id, track_id, expert_id, text, sha256, signed_name, signed_at, signed_by)"
                        + " select cast(? as uuid), track_id, cast(? as uuid), text, sha256, signed_name, signed_at,"
                        + " signed_by from conflict_pledge where expert_id = ?",
                UUID.randomUUID(),
                expert,
                first);
        return expert;
    }
}
