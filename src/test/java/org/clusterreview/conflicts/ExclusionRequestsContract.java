package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.ImportedTrack;
import org.clusterreview.conflicts.ExclusionRequest.State;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
abstract class ExclusionRequestsContract {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final byte[] PDF = "%PDF-1.7 来函".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ExclusionRequests requests;

    @Autowired
    private Applications applications;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Tracks tracks;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer organiser;
    private Application application;

    @BeforeEach
    void import_an_application() {
        track = new ImportedTrack(beans);
        organiser = track.organiser();
        application = track.importExample(2).getFirst();
    }

    private NewRequest about(String person) {
        return new NewRequest(person, Optional.of("某大学"), "曾有合作纠纷", today, Optional.empty());
    }

    private static NewRequest on(LocalDate day) {
        return new NewRequest("某某", Optional.empty(), "曾有合作纠纷", day, Optional.empty());
    }

    private Outcome<ExclusionRequest> record(NewRequest request) {
        return requests.record(organiser, application.id(), request);
    }

    private List<ExclusionRequest> of(Viewer viewer) {
        return requests.ofTrack(viewer, track.id()).stream()
                .filter(request -> request.application().equals(application.id()))
                .toList();
    }

    private ExclusionRequest recorded() {
        return record(about("纪云舟")).orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private void until(LocalDate day) {
        jdbc.update(
                "update track set requests_until = ?, version = version + 1 where id = ?",
                day,
                track.id().value());
    }

    /** How many entries of a kind the audit trail holds about a request. */
    private long audited(String type, ExclusionRequest request) {
        return jdbc.queryForList("select facts from audit_entry where type = ?", String.class, type).stream()
                .filter(facts -> facts.contains(request.id().toString())
                        && facts.contains(request.application().toString()))
                .count();
    }

    @Test
    void a_request_is_kept_as_stated_and_open() {
        ExclusionRequest request = recorded();

        assertThat(request.state()).isEqualTo(State.OPEN);
        assertThat(request.person()).isEqualTo("纪云舟");
        assertThat(request.organisation()).contains("某大学");
        assertThat(request.match()).isEmpty();
        assertThat(request.recordedBy()).isEqualTo(organiser.actor());
        assertThat(of(organiser)).isEqualTo(List.of(request));
        assertThat(requests.ofTrack(organiser, track.id())).isEqualTo(List.of(request));
        assertThat(audited("exclusion-request-recorded", request)).isOne();
    }

    @Test
    void the_name_stands_neither_in_the_database_nor_in_the_audit_trail() {
        ExclusionRequest request = recorded();

        assertThat(jdbc.queryForList(
                        "select person from exclusion_request where id = ?",
                        String.class,
                        request.id().value()))
                .doesNotContain(request.person());
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where type = 'exclusion-request-recorded'", String.class))
                .noneMatch(facts -> facts.contains(request.person()));
        assertThat(request.toString()).doesNotContain(request.person());
    }

    @Test
    void the_letter_is_kept_with_it() throws Exception {
        ExclusionRequest request = record(new NewRequest(
                        "某某",
                        Optional.empty(),
                        "见来函",
                        today,
                        Optional.of(new NewRequest.Document("来函.pdf", new ByteArrayInputStream(PDF)))))
                .orThrow();

        try (var content = files.open(
                organiser, of(organiser).getFirst().document().orElseThrow().id())) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(request.document().orElseThrow().name()).isEqualTo("来函.pdf");
    }

    @Test
    void a_letter_that_is_no_pdf_is_refused_and_nothing_is_recorded() {
        var outcome = record(new NewRequest(
                "某某",
                Optional.empty(),
                "见来函",
                today,
                Optional.of(new NewRequest.Document("来函.pdf", new ByteArrayInputStream(new byte[] {'M', 'Z'})))));

        assertThat(codes(outcome)).containsExactly("attachment.not-pdf");
        assertThat(of(organiser)).isEmpty();
    }

    @Test
    void one_that_came_in_on_the_last_day_is_taken_and_a_later_one_refused_with_the_day() {
        LocalDate last = today.minusDays(3);
        until(last);

        var late = record(on(last.plusDays(1)));

        assertThat(late.violations()).containsExactly(Violation.at("receivedOn", "exclusion.late", last.toString()));
        assertThat(record(on(last)).isDone()).isTrue();
    }

    @Test
    void nothing_comes_in_tomorrow() {
        assertThat(codes(record(on(today.plusDays(1))))).containsExactly("exclusion.received.future");
        assertThat(record(on(today)).isDone()).isTrue();
    }

    @Test
    void name_and_reason_are_needed() {
        assertThat(codes(record(new NewRequest(" ", Optional.empty(), "", today, Optional.empty()))))
                .containsExactly("exclusion.person.missing", "exclusion.reason.missing");
        assertThat(codes(record(new NewRequest(
                        "某".repeat(ExclusionRequests.NAME_LENGTH + 1),
                        Optional.of("某".repeat(ExclusionRequests.ORGANISATION_LENGTH + 1)),
                        "由",
                        today,
                        Optional.empty()))))
                .containsExactly("exclusion.person.missing", "exclusion.organisation.long");
    }

    @Test
    void the_same_person_is_named_once_while_the_request_stands() {
        ExclusionRequest first = recorded();

        assertThat(codes(record(about("纪云舟")))).containsExactly("exclusion.twice");
        requests.refuse(organiser, first.id(), first.version(), "理由不足").orThrow();
        assertThat(record(about("纪云舟")).isDone()).isTrue();
    }

    @Test
    void nothing_is_recorded_once_there_are_results() {
        track.to(Stage.SCORING);
        assertThat(record(about("甲某")).isDone()).isTrue();

        track.to(Stage.RESULTS);

        assertThat(codes(record(about("乙某")))).containsExactly("exclusion.over");
    }

    @Test
    void an_application_that_is_not_there_is_refused() {
        assertThat(codes(requests.record(organiser, new ApplicationId(UUID.randomUUID()), about("某某"))))
                .containsExactly("exclusion.unknown");
    }

    @Test
    void a_request_is_matched_with_an_expert_or_with_nobody_and_can_be_looked_at_again() {
        Expert expert = pool.enter(
                        organiser, Someone.at("某大学 " + UUID.randomUUID()).row(), false)
                .orThrow();
        ExclusionRequest request = record(about(expert.name())).orThrow();
        assertThat(requests.namesakes(organiser, request.id()))
                .extracting(Expert::id)
                .contains(expert.id());

        ExclusionRequest nobody = requests.match(organiser, request.id(), request.version(), Optional.empty(), "库中无此人")
                .orThrow();
        ExclusionRequest matched = requests.match(
                        organiser, request.id(), nobody.version(), Optional.of(expert.id()), "同名同单位")
                .orThrow();

        assertThat(nobody.match().orElseThrow().expert()).isEmpty();
        assertThat(matched.match().orElseThrow().expert()).contains(expert.id());
        assertThat(matched.match().orElseThrow().reason()).isEqualTo("同名同单位");
        assertThat(matched.state()).isEqualTo(State.OPEN);
        assertThat(audited("exclusion-request-matched", request)).isEqualTo(2);
    }

    @Test
    void an_expert_whom_the_pool_does_not_hold_is_refused() {
        ExclusionRequest request = recorded();

        assertThat(codes(requests.match(
                        organiser,
                        request.id(),
                        request.version(),
                        Optional.of(new ExpertId(UUID.randomUUID())),
                        "同名")))
                .containsExactly("exclusion.expert.unknown");
    }

    @Test
    void a_decision_needs_a_reason_and_is_made_once() {
        ExclusionRequest request = recorded();

        assertThat(codes(requests.accept(organiser, request.id(), request.version(), " ")))
                .containsExactly("exclusion.reason.missing");
        ExclusionRequest accepted = requests.accept(organiser, request.id(), request.version(), "理由充分")
                .orThrow();

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.decision().orElseThrow().by()).isEqualTo(organiser.actor());
        assertThat(codes(requests.refuse(organiser, request.id(), accepted.version(), "改判")))
                .containsExactly("exclusion.closed");
        assertThat(audited("exclusion-request-decided", request)).isOne();
    }

    @Test
    void an_accepted_request_can_be_taken_back_and_a_refused_one_cannot() {
        ExclusionRequest first = recorded();
        ExclusionRequest accepted =
                requests.accept(organiser, first.id(), first.version(), "理由充分").orThrow();
        ExclusionRequest second = record(about("柳如是")).orThrow();
        ExclusionRequest refused = requests.refuse(organiser, second.id(), second.version(), "理由不足")
                .orThrow();

        assertThat(requests.withdraw(organiser, first.id(), accepted.version(), "来函撤回")
                        .orThrow()
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(codes(requests.withdraw(organiser, second.id(), refused.version(), "来函撤回")))
                .containsExactly("exclusion.closed");
        assertThat(codes(requests.match(organiser, second.id(), refused.version(), Optional.empty(), "库中无此人")))
                .containsExactly("exclusion.closed");
    }

    @Test
    void a_request_that_has_changed_since_it_was_seen_is_not_decided() {
        ExclusionRequest request = recorded();
        requests.match(organiser, request.id(), request.version(), Optional.empty(), "库中无此人")
                .orThrow();

        assertThat(codes(requests.accept(organiser, request.id(), request.version(), "理由充分")))
                .containsExactly("exclusion.changed");
    }

    @Test
    void auditors_read_and_record_nothing_and_experts_do_not_even_read() {
        recorded();

        assertThat(requests.ofTrack(Viewers.auditor(), track.id())).hasSize(1);
        assertThatThrownBy(() -> requests.record(Viewers.auditor(), application.id(), about("某某")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.ofTrack(Viewers.expert(UUID.randomUUID()), track.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_is_tied_to_an_application_learns_of_no_request_about_it() {
        ExclusionRequest request = recorded();
        Expert tied = pool.enter(
                        organiser, Someone.at(application.applicantName()).row(), false)
                .orThrow();
        Viewer staff = Viewers.inPool(tied.id().value(), Role.STAFF);

        assertThat(requests.ofTrack(staff, track.id())).isEmpty();
        assertThat(of(staff)).isEmpty();
        assertThat(codes(requests.record(staff, application.id(), about("某某")))).containsExactly("exclusion.unknown");
        assertThat(codes(requests.accept(staff, request.id(), request.version(), "同意")))
                .containsExactly("exclusion.unknown");
        assertThat(requests.namesakes(staff, request.id())).isEmpty();
    }

    @Test
    void the_last_day_is_part_of_the_track() {
        LocalDate day = today.plusDays(5);
        tracks.takeRequestsUntil(organiser, track.id(), track.track().version(), day, "征求回避意见")
                .orThrow();

        assertThat(track.track().requestsUntil()).contains(day);
        assertThat(applications.find(organiser, application.id())).isPresent();
    }

    @Test
    void nothing_about_a_request_is_decided_once_there_are_results() {
        ExclusionRequest open = recorded();
        ExclusionRequest second = record(about("柳如是")).orThrow();
        ExclusionRequest accepted = requests.accept(organiser, second.id(), second.version(), "理由充分")
                .orThrow();

        track.to(Stage.RESULTS);

        assertThat(codes(requests.match(organiser, open.id(), open.version(), Optional.empty(), "库中无此人")))
                .containsExactly("exclusion.over");
        assertThat(codes(requests.accept(organiser, open.id(), open.version(), "理由充分")))
                .containsExactly("exclusion.over");
        assertThat(codes(requests.refuse(organiser, open.id(), open.version(), "理由不足")))
                .containsExactly("exclusion.over");
        assertThat(codes(requests.withdraw(organiser, accepted.id(), accepted.version(), "来函撤回")))
                .containsExactly("exclusion.over");
        assertThat(requests.ofTrack(organiser, track.id())).containsExactlyInAnyOrder(open, accepted);
    }
}
