package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.Identities;
import org.clusterreview.experts.IdentityFixture;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDesk;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationFixture;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.reviews.ReviewFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One person and one organisation under several records: ties follow who and what is meant. */
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
abstract class MergedConflictsContract {

    @Autowired
    private Pledges pledges;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Declarations declarations;

    @Autowired
    private ExclusionRequests requests;

    @Autowired
    private Identities identities;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private Applications applications;

    private ReviewFixture round;
    private Viewer organiser;
    private Application application;

    @BeforeEach
    void open_a_round() {
        round = ReviewFixture.withPassed(beans, 3);
        organiser = round.organiser();
        application = applications.ofTrack(organiser, round.trackId()).getFirst();
    }

    private Expert enter(Someone someone) {
        return pool.enter(organiser, someone.row(), false).orThrow();
    }

    private List<String> rules(Expert expert) {
        return Findings.of(conflicts, organiser, expert.id(), application.id()).stream()
                .map(ConflictFinding::rule)
                .sorted()
                .toList();
    }

    private void merge(Expert keep, Expert other) {
        IdentityFixture.merge(identities, organiser, keep.id(), other.id(), "同一人更换了手机")
                .orThrow();
    }

    private Organisation applicant() {
        return organisations
                .known(
                        organiser,
                        new NewOrganisation(
                                application.applicantName(),
                                Organisation.Kind.ENTERPRISE,
                                Optional.empty(),
                                Optional.empty(),
                                false))
                .orElseThrow();
    }

    @Test
    void an_own_employer_under_the_other_record_is_found_after_the_merge_and_gone_after_its_undoing() {
        String name = Someone.aName();
        String college = "远方大学 " + UUID.randomUUID();
        Expert kept = enter(Someone.named(name, college));
        Someone second = Someone.named(name, college).withPhone(Someone.aPhone());
        Expert other = enter(second);
        enter(second.at(application.applicantName(), "顾问"));
        assertThat(rules(kept)).isEmpty();
        assertThat(rules(other)).isNotEmpty();

        merge(kept, other);

        assertThat(rules(kept)).isNotEmpty();
        assertThat(Findings.of(conflicts, organiser, other.id(), application.id()))
                .isEmpty();
    }

    @Test
    void what_was_declared_and_asked_under_the_other_record_holds_for_the_person() {
        String name = Someone.aName();
        String college = "远方大学 " + UUID.randomUUID();
        Expert kept = enter(Someone.named(name, college));
        Expert other = enter(Someone.named(name, college).withPhone(Someone.aPhone()));
        declarations
                .declare(
                        Viewers.expert(other.id().value()),
                        round.trackId(),
                        application.id(),
                        OwnDeclaration.Answer.CONFLICT,
                        "与负责人是同学")
                .orThrow();
        ExclusionRequest request = requests.record(
                        organiser,
                        application.id(),
                        new NewRequest(
                                name,
                                Optional.of(college),
                                "曾有争议",
                                LocalDate.now(ConflictVisibility.CHINA),
                                Optional.empty()))
                .orThrow();
        requests.match(organiser, request.id(), request.version(), Optional.of(other.id()), "姓名单位一致")
                .orThrow();
        assertThat(rules(other)).containsExactly("declaration", "request");

        merge(kept, other);

        assertThat(rules(kept)).containsExactly("declaration", "request");
        assertThat(Findings.of(conflicts, organiser, kept.id(), application.id()))
                .filteredOn(finding -> finding.rule().equals("request"))
                .allMatch(finding -> finding.status() == Status.SUSPECTED);
    }

    private long version(Organisation organisation) {
        return directory.details(organiser, organisation.id()).orElseThrow().version();
    }

    @Test
    void a_name_that_is_like_the_applicants_is_suspected_at_once() {
        Organisation applicant = applicant();
        String own = OrganisationFixture.aName();
        Expert expert = enter(Someone.at("远方大学 " + UUID.randomUUID()));
        desk.addName(organiser, applicant.id(), version(applicant), "武汉" + own + "有限公司", KnownName.Kind.FORMER)
                .orThrow();
        assertThat(rules(expert)).isEmpty();
        Organisation employer = organisations.find(organiser, expert.employer()).orElseThrow();

        desk.addName(organiser, employer.id(), version(employer), "武汉" + own + "股份有限公司", KnownName.Kind.FORMER)
                .orThrow();

        assertThat(Findings.of(conflicts, organiser, expert.id(), application.id()))
                .extracting(ConflictFinding::status)
                .containsExactly(Status.SUSPECTED);
    }

    @Test
    void what_a_member_belongs_to_ties_as_soon_as_it_is_known() {
        String group = "楚天测试集团 " + UUID.randomUUID();
        Expert expert = enter(Someone.at(group));
        assertThat(rules(expert)).isEmpty();
        Organisation parent = organisations
                .known(
                        organiser,
                        new NewOrganisation(
                                group, Organisation.Kind.ENTERPRISE, Optional.empty(), Optional.empty(), false))
                .orElseThrow();
        var member = applications.members(organiser, application.id()).getFirst();

        desk.setParent(
                        organiser,
                        member.organisation(),
                        directory
                                .details(organiser, member.organisation())
                                .orElseThrow()
                                .version(),
                        Optional.of(parent.id()))
                .orThrow();

        assertThat(rules(expert)).containsExactly("same-employer");
    }

    @Test
    void what_was_signed_and_declared_under_the_other_record_is_ones_own_and_is_taken_back_under_either() {
        String name = Someone.aName();
        String college = "远方大学 " + UUID.randomUUID();
        Expert kept = enter(Someone.named(name, college));
        Expert other = enter(Someone.named(name, college).withPhone(Someone.aPhone()));
        Viewer before = Viewers.expert(other.id().value());
        Pledge signed = pledges.sign(before, round.trackId(), pledges.text(before, round.trackId()), before.name())
                .orThrow();
        OwnDeclaration declared =
                declare(before, OwnDeclaration.Answer.CONFLICT).orThrow();
        merge(kept, other);
        Viewer both = Viewers.expert(kept.id().value(), other.id().value());

        assertThat(pledges.own(both, round.trackId())).contains(signed);
        assertThat(declarations.own(both, application.id())).contains(declared);
        assertThat(declare(both, OwnDeclaration.Answer.NONE).violations())
                .extracting(Violation::code)
                .containsExactly("declaration.stands");

        declarations
                .takeBack(organiser, other.id(), application.id(), "专家来函说明误选")
                .orThrow();

        assertThat(declarations.own(both, application.id())).isEmpty();
        assertThat(rules(kept)).isEmpty();
    }

    private Outcome<OwnDeclaration> declare(Viewer viewer, OwnDeclaration.Answer answer) {
        return declarations.declare(viewer, round.trackId(), application.id(), answer, "与负责人是同学");
    }

    @Test
    void no_declaration_is_taken_back_once_the_list_is_out() {
        Expert expert = enter(Someone.at("远方大学 " + UUID.randomUUID()));
        declare(Viewers.expert(expert.id().value()), OwnDeclaration.Answer.CONFLICT)
                .orThrow();
        jdbc.update(
                "update track set stage = 'PUBLIC_NOTICE', version = version + 1 where id = ?",
                round.trackId().value());

        assertThat(declarations
                        .takeBack(organiser, expert.id(), application.id(), "误选")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("declaration.take-back.over");
        assertThat(rules(expert)).containsExactly("declaration");
    }
}
