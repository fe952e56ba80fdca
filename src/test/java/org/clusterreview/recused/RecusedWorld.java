package org.clusterreview.recused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Account;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserves;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.recognition.TestLists;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A round on its way with two groups, taken through the real services, and one person of every role who is recused from the
 * same application of the first group.
 */
final class RecusedWorld {

    private static final int APPLICATIONS = 8;
    private static final int SEATS = 5;

    static final boolean IS_LONG = "long".equals(System.getProperty("test.counts"));

    private final ApplicationContext beans;
    private final Random chance;
    private final ReviewFixture fixture;
    private final Viewer supervisor;
    private final ApplicationId hidden;
    private final Map<String, Viewer> recused = new LinkedHashMap<>();
    private final Map<GroupId, List<ExpertId>> seated = new HashMap<>();

    RecusedWorld(ApplicationContext beans, long seed) {
        this.beans = beans;
        this.chance = new Random(seed);
        this.fixture = ReviewFixture.withPassed(beans, APPLICATIONS);
        this.supervisor = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.SUPERVISOR);
        fixture.moveTo(Stage.PANELS);
        beans.getBean(Groups.class).propose(organiser(), track(), 2, "第#组").orThrow();
        groups().forEach(this::panel);
        groups().forEach(this::reserves);
        invite();
        List<ApplicationId> first = groups().getFirst().applications();
        hidden = first.get(chance.nextInt(first.size()));
        for (Role role :
                List.of(Role.ORGANISER, Role.STAFF, Role.DRAWER, Role.SECRETARY, Role.SUPERVISOR, Role.AUDITOR)) {
            recuse(role.name(), new TestAccounts(beans.getBean(Accounts.class)).viewer(role));
        }
    }

    private void panel(Group group) {
        Panels panels = beans.getBean(Panels.class);
        panels.open(organiser(), group.id(), SEATS).orThrow();
        List<ExpertId> experts = panels.candidates(organiser(), group.id(), "").stream()
                .filter(Candidate::canBeSeated)
                .filter(candidate -> candidate.otherGroup().isEmpty())
                .filter(candidate -> hasNoAccount(candidate.expert().id()))
                .limit(SEATS)
                .map(candidate -> candidate.expert().id())
                .toList();
        for (ExpertId expert : experts) {
            Panel panel = panels.ofGroup(organiser(), group.id()).orElseThrow();
            panels.seat(organiser(), group.id(), panel.version(), expert).orThrow();
        }
        seated.put(group.id(), experts);
    }

    /** Two on the list of the group, of whom one was passed over. */
    private void reserves(Group group) {
        List<ExpertId> waiting = beans.getBean(Panels.class).candidates(organiser(), group.id(), "").stream()
                .filter(Candidate::canBeSeated)
                .filter(candidate -> candidate.otherGroup().isEmpty())
                .map(candidate -> candidate.expert().id())
                .filter(expert -> !seated().contains(expert))
                .limit(2)
                .toList();
        Reserves reserves = beans.getBean(Reserves.class);
        waiting.forEach(expert -> reserves.add(organiser(), group.id(), expert).orThrow());
        reserves.pass(organiser(), group.id(), waiting.getLast(), "联系不上").orThrow();
    }

    /** Everybody is invited and comes. */
    private void invite() {
        LetterDraft letter = new LetterDraft(
                LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), "武汉", "邀请", "{链接}", "{链接}", 48, 12, true);
        Invitations invitations = beans.getBean(Invitations.class);
        invitations
                .send(organiser(), track(), letter, "https://review.example.cn")
                .orThrow();
        invitations
                .ofTrack(organiser(), track())
                .forEach(one -> invitations
                        .record(organiser(), one.id(), one.version(), true, "")
                        .orThrow());
    }

    /** A person has one account, and those of this round get theirs here. */
    private boolean hasNoAccount(ExpertId expert) {
        return beans.getBean(Accounts.class)
                .ofExpert(organiser(), expert.value())
                .isEmpty();
    }

    /** Declares that the viewer is in conflict with the hidden application. */
    void recuse(String name, Viewer viewer) {
        beans.getBean(StaffRecusals.class).declare(viewer, hidden, "亲属在该单位任职").orThrow();
        recused.put(name, viewer);
    }

    /** Begins scoring; two experts of the first group declare a conflict, one of them the chair. */
    void beginScoring() {
        decideRequests();
        fixture.moveTo(Stage.SCORING);
        List<ExpertId> panel = seated(groups().getFirst());
        declares("EXPERT", account(panel.get(0), Role.EXPERT));
        declares("CHAIR", account(panel.get(1), Role.EXPERT, Role.CHAIR));
    }

    private void decideRequests() {
        ExclusionRequests requests = beans.getBean(ExclusionRequests.class);
        requests.ofTrack(organiser(), track()).stream()
                .filter(request -> request.state() == ExclusionRequest.State.OPEN)
                .forEach(request -> requests.refuse(organiser(), request.id(), request.version(), "查无此人")
                        .orThrow());
    }

    private Viewer account(ExpertId expert, Role... roles) {
        Account account = beans.getBean(Accounts.class)
                .open(
                        Viewers.with(Role.SYSTEM_ADMIN),
                        new NewAccount(
                                "u-" + UUID.randomUUID(),
                                "专家",
                                "correct-horse",
                                "zh-CN",
                                Set.of(roles),
                                false,
                                expert.value()))
                .orThrow();
        return Viewers.of(account);
    }

    private void declares(String name, Viewer expert) {
        beans.getBean(Declarations.class)
                .declare(expert, track(), hidden, OwnDeclaration.Answer.CONFLICT, "曾任该单位顾问")
                .orThrow();
        recused.put(name, expert);
    }

    /** Marks and hands in every sheet that is still open, but those that are to be left. */
    void score(boolean leaveHidden) {
        for (Sheet sheet : open()) {
            if (!leaveHidden || !sheet.application().equals(hidden)) {
                fixture.mark(sheet, 50 + chance.nextInt(46));
                fixture.submit(sheet);
            }
        }
    }

    List<Sheet> open() {
        return beans.getBean(Sheets.class).ofTrack(organiser(), track()).stream()
                .map(SheetProgress::sheet)
                .filter(sheet -> sheet.state() == SheetState.OPEN)
                .toList();
    }

    /** Marks a sheet of the hidden application, as its expert does. */
    void markHidden() {
        open().stream()
                .filter(sheet -> sheet.application().equals(hidden))
                .findFirst()
                .ifPresent(sheet -> fixture.mark(sheet, 50 + chance.nextInt(46)));
    }

    void to(Stage stage) {
        if (stage == Stage.RESULTS) {
            decideRequests();
        }
        fixture.moveTo(stage);
    }

    void freezeResult() {
        beans.getBean(Results.class).freeze(organiser(), track()).orThrow();
    }

    /** What has changed since is part of the result that the list is formed on. */
    void freezeAgain() {
        Results results = beans.getBean(Results.class);
        if (results.isStale(organiser(), track())) {
            results.freeze(organiser(), track()).orThrow();
        }
    }

    void formList() {
        beans.getBean(RecognitionLists.class).form(organiser(), track()).orThrow();
    }

    void freezeList() {
        new TestLists(beans).freeze(organiser(), track(), LocalDate.of(2026, 5, 20));
    }

    /** Puts the track at the public notice, whatever was changed since, and publishes it. */
    void publish() {
        beans.getBean(JdbcTemplate.class)
                .update(
                        "update track set stage = 'PUBLIC_NOTICE', version = version + 1 where id = ?",
                        track().value());
        beans.getBean(PublicNotices.class)
                .publish(
                        organiser(),
                        track(),
                        new NewNotice(LocalDate.of(2026, 6, 1), "公示〔2026〕1号", "门户网站", "拟认定名单公示", Optional.empty()))
                .orThrow();
    }

    List<Group> groups() {
        return beans.getBean(Groups.class).ofTrack(organiser(), track());
    }

    List<ExpertId> seated(Group group) {
        return seated.getOrDefault(group.id(), List.of());
    }

    List<ExpertId> seated() {
        List<ExpertId> all = new ArrayList<>();
        seated.values().forEach(all::addAll);
        return all;
    }

    /** The applications to ask about: all of them; in short runs the hidden one, another of its group, one of the other group. */
    List<ApplicationId> asked() {
        List<ApplicationId> all = new ArrayList<>();
        for (Group group : groups()) {
            all.addAll(group.applications());
        }
        if (IS_LONG) {
            return all;
        }
        List<ApplicationId> first = groups().getFirst().applications();
        ApplicationId other = first.get(first.getFirst().equals(hidden) ? 1 : 0);
        return List.of(hidden, other, groups().getLast().applications().getFirst());
    }

    /** The experts to ask about: all of them; in short runs those who are recused, another of their panel, one of the other. */
    List<ExpertId> askedExperts() {
        return IS_LONG
                ? seated()
                : Stream.of(
                                seated(groups().getFirst()).stream().limit(3),
                                seated(groups().getLast()).stream().limit(1))
                        .flatMap(some -> some)
                        .toList();
    }

    /** Sees everything and has declared nothing. */
    Viewer organiser() {
        return fixture.organiser();
    }

    /** The second person of what two decide; sees everything. */
    Viewer supervisor() {
        return supervisor;
    }

    TrackId track() {
        return fixture.trackId();
    }

    ReviewFixture fixture() {
        return fixture;
    }

    ApplicationId hidden() {
        return hidden;
    }

    /** By role, whoever is recused from the hidden application. */
    Map<String, Viewer> recused() {
        return recused;
    }

    Random chance() {
        return chance;
    }

    ApplicationContext beans() {
        return beans;
    }
}
