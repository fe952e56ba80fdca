package org.clusterreview.results;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.access.personal.StoredPersonal;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.ShippedRules;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A track with a group and submitted sheets, written to the tables as earlier stages leave them. Every application has 100
 * enterprises unless a test says otherwise: that gives 10 points of 20.
 */
public final class ScoredTrack {

    /** 50 points for quality and 30 for effect by experts, 20 by the number of enterprises. */
    private static final String MODEL = """
            language: 1
            id: results-test
            version: "1"
            name: 结果测试模型
            official: false
            notice: 演示,非官方
            source: {document: 测试办法, articles: [第一条]}
            weighting: points
            total: 100
            indicators:
              - id: work
                name: 工作
                points: 80
                children:
                  - {id: quality, name: 质量, points: 50, guidance: 看质量。, by: expert, scale: {min: 0, max: 50, step: 0.5}}
                  - id: effect
                    name: 成效
                    points: 30
                    guidance: 看成效。
                    by: expert
                    scale: {min: 0, max: 30, step: 0.5}
                    may_be_not_applicable: true
              - id: size
                name: 规模
                points: 20
                guidance: 企业数。
                by: data
                figure: {of: enterprises, unit: 家}
                rule: {type: piecewise_linear, breakpoints: [{at: 0, percent: 0}, {at: 200, percent: 100}]}
            aggregation:
              trim: {of: sheets, highest: 1, lowest: 1, from: 5, equal_extremes: first_key}
              minimum_valid: 3
              rounding: [{at: final, places: 2, mode: half_up}]
            ranking:
              on: exact
              ties: [{part: quality}, {lot: true}]
            """;

    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final String personal;
    private final TrackId track;
    private final UUID round;
    private int applications;

    public ScoredTrack(BeanFactory application) {
        jdbc = application.getBean(JdbcTemplate.class);
        personal = StoredPersonal.text(application, "联系人");
        RuleCatalogue catalogue = application.getBean(RuleCatalogue.class);
        Rounds rounds = application.getBean(Rounds.class);
        Viewer organiser = Viewers.organiser();
        VersionedId model =
                catalogue.add(organiser, "results-test.yaml", MODEL).orThrow().id();
        VersionedId policy = catalogue.all(organiser, RuleKind.POLICY).stream()
                .map(RuleVersion::id)
                .filter(id -> id.id().equals("hubei-2025-recognition"))
                .findFirst()
                .orElseThrow();
        var opened = rounds.open(
                        organiser,
                        new NewRound(
                                "批次 " + UUID.randomUUID(),
                                2026,
                                Optional.empty(),
                                true,
                                List.of(new NewRound.NewTrack(
                                        TrackKind.RECOGNITION,
                                        "认定",
                                        policy,
                                        model,
                                        ShippedRules.CONFLICTS,
                                        Optional.of(10)))))
                .orThrow();
        round = opened.id().value();
        track = opened.tracks().getFirst().id();
        at(Stage.RESULTS);
    }

    public TrackId track() {
        return track;
    }

    public UUID round() {
        return round;
    }

    public void at(Stage stage) {
        jdbc.update("update track set stage = ?, version = version + 1 where id = ?", stage.name(), track.value());
    }

    public UUID group(String name) {
        UUID id = UUID.randomUUID();
        Integer before = jdbc.queryForObject(
                "select count(*) from application_group where track_id = ?", Integer.class, track.value());
        jdbc.update(
                "insert into application_group (id, version, round_id, track_id, name, position, members_changed)"
                        + " values (?, 0, ?, ?, ?, ?, 0)",
                id,
                round,
                track.value(),
                name,
                before == null ? 1 : before + 1);
        return id;
    }

    public ApplicationId application(UUID group, String name) {
        UUID organisation = UUID.randomUUID();
        jdbc.update(
                "insert into organisation (id, version, name, kind, demonstration) values (?, 0, ?, ?, true)",
                organisation,
                "依托单位 " + name,
                "OTHER");
        UUID id = UUID.randomUUID();
        applications++;
        jdbc.update(
                "insert into application (id, version, round_id, track_id, number, revision, name, organisation_id,"
                        + " applicant_name, applicant_code, applicant_kind, city_code, county_code, zone_code, field_code,"
                        + " recommending_department, contact, phone, formal_state, demonstration) values (?, 0, ?, ?, ?, 1,"
                        + " ?, ?, ?, '91420000MA0000000X', 'HIGHTECH_ZONE', '420100', null, null, 'W01',"
                        + " '科技局', ?, ?, 'PASSED', true)",
                id,
                round,
                track.value(),
                applications,
                name,
                organisation,
                "依托单位 " + name,
                personal,
                personal);
        jdbc.update(
                "insert into application_group_member (application_id, version, group_id, position) values (?, 0, ?, ?)",
                id,
                group,
                applications);
        ApplicationId application = new ApplicationId(id);
        enterprises(application, "100");
        return application;
    }

    public void enterprises(ApplicationId application, String count) {
        jdbc.update(
                "update figure set superseded_at = ? where application_id = ? and superseded_at is null",
                THEN,
                application.value());
        jdbc.update(
                "insert into figure (id, application_id, item, figure_year, amount, source, recorded_at, recorded_by)"
                        + " values (?, ?, 'enterprises', 2025, ?, 'DECLARED', ?, 'test')",
                UUID.randomUUID(),
                application.value(),
                new BigDecimal(count),
                THEN);
    }

    /** Sheets of the seats from 1 on with the same mark for effect; together with the enterprises 30 points. */
    public void sheets(ApplicationId application, String... qualities) {
        for (int seat = 1; seat <= qualities.length; seat++) {
            sheet(application, seat, qualities[seat - 1], "20");
        }
    }

    /** @param effect null says that the indicator does not apply */
    public UUID sheet(ApplicationId application, int seat, String quality, @Nullable String effect) {
        return sheet(application, seat, true, "SUBMITTED", quality, effect);
    }

    /** The sheet of a shadow with this number of his or her own, in this state. */
    public UUID shadow(ApplicationId application, int number, String state, String quality) {
        return sheet(application, number, false, state, quality, "20");
    }

    private UUID sheet(
            ApplicationId application,
            int seat,
            boolean counts,
            String state,
            String quality,
            @Nullable String effect) {
        UUID sheet = UUID.randomUUID();
        jdbc.update(
                "insert into score_sheet (id, version, round_id, track_id, application_id, seat_id, seat_number,"
                        + " expert_id, expert_name, review_stage, pass, counts, state, opened_at, submitted_at, sha256)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'REVIEW', 'FINAL', ?, ?, ?, ?, ?)",
                sheet,
                round,
                track.value(),
                application.value(),
                UUID.randomUUID(),
                seat,
                UUID.randomUUID(),
                (counts ? "张" : "影") + seat,
                counts,
                state,
                THEN,
                state.equals("SUBMITTED") ? THEN : null,
                state.equals("SUBMITTED") ? "0".repeat(64) : null);
        mark(sheet, "quality", quality);
        mark(sheet, "effect", effect);
        return sheet;
    }

    private void mark(UUID sheet, String indicator, @Nullable String value) {
        jdbc.update(
                "insert into mark (sheet_id, indicator, version, state, amount, remark, source, saved_at, saved_by,"
                        + " device) values (?, ?, 1, ?, ?, '', 'EXPERT', ?, 'test', 'test')",
                sheet,
                indicator,
                value == null ? "NOT_APPLICABLE" : "VALUE",
                value == null ? null : new BigDecimal(value),
                THEN);
    }

    /** A person of the pool who has a confirmed tie with the application. */
    public UUID expertInConflictWith(ApplicationId application) {
        UUID organisation = UUID.randomUUID();
        UUID expert = UUID.randomUUID();
        jdbc.update(
                "insert into organisation (id, version, name, kind, demonstration) values (?, 0, '某大学', 'OTHER', true)",
                organisation);
        jdbc.update(
                "insert into expert (id, version, name, gender, kind, title, post, organisation_id, standing, phone,"
                        + " phone_index, search_keys, demonstration, created_at) values (?, 0, '李某', 'MALE', 'TECHNICAL',"
                        + " '教授', '', ?, 'AVAILABLE', ?, ?, '', true, ?)",
                expert,
                organisation,
                personal,
                UUID.randomUUID().toString(),
                THEN);
        jdbc.update(
                "insert into conflict_finding (id, version, round_id, track_id, expert_id, application_id, rule,"
                        + " rule_zh, rule_en, kind, strength, certain, evidence, facts_hash, status, found_at)"
                        + " values (?, 0, ?, ?, ?, ?, 'same-employer', '同单位', 'Same employer', 'SAME_EMPLOYER',"
                        + " 'FORBIDDEN', true, '[]', ?, 'CONFIRMED', ?)",
                UUID.randomUUID(),
                round,
                track.value(),
                expert,
                application.value(),
                "0".repeat(64),
                THEN);
        return expert;
    }
}
