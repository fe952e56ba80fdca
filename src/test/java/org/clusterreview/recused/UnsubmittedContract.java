package org.clusterreview.recused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.clusterreview.access.Account;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.OwnSheets;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetKeeping;
import org.clusterreview.reviews.Sheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever stands on sheets that are not submitted, nobody but their experts is told anything else: not by a list, a count,
 * an order, an export or an address. The trail holds a hash of every saved mark together with the random id of the change,
 * which is told to nobody; it does not change here, as the marks are changed behind it.
 */
@SuppressWarnings("NullAway.Init")
abstract class UnsubmittedContract {

    private static final int SEED = 11;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate jdbc;

    private final SoftAssertions all = new SoftAssertions();
    private RecusedWorld world;
    private ExpertId chair;

    @Test
    void nobody_learns_a_mark_before_its_sheet_is_submitted() {
        world = new RecusedWorld(beans, SEED);
        world.beginScoring();
        world.score(true);
        chair = world.seated(world.groups().getFirst()).getLast();
        begin();
        Map<String, Viewer> viewers = viewers();
        Known known = new Known(world);
        Answers answers = new Answers(beans);
        Viewer expert = marking();
        Map<String, Told> taken = new LinkedHashMap<>();
        viewers.forEach((role, viewer) -> taken.put(role, Taken.out(beans, world, viewer)));
        Map<String, Told> before = new LinkedHashMap<>();
        viewers.forEach((role, viewer) -> before.put(role, answers.of(viewer, known)));
        String own = beans.getBean(OwnSheets.class).tasks(expert).toString();

        assertThat(change()).as("marks that were changed").isPositive();

        viewers.forEach((role, viewer) -> equal(role, before, answers.of(viewer, known)));
        viewers.forEach((role, viewer) -> equal(role, taken, Taken.out(beans, world, viewer)));
        assertThat(beans.getBean(OwnSheets.class).tasks(expert).toString())
                .as("the changes are such that their expert sees them")
                .isNotEqualTo(own);
        all.assertAll();
    }

    /** Some sheets are complete, one has some marks, one came back. */
    private void begin() {
        List<Sheet> open = world.open();
        assertThat(open).hasSizeGreaterThan(2);
        open.stream().skip(1).forEach(sheet -> world.fixture().mark(sheet, 70));
        world.fixture()
                .mark(
                        open.getFirst(),
                        Map.of(
                                world.fixture()
                                        .model()
                                        .markedByExperts()
                                        .getFirst()
                                        .id(),
                                "1"));
        var submitted = beans.getBean(Sheets.class).submitted(world.organiser(), world.track()).stream()
                .filter(sheet -> !sheet.expert().equals(chair))
                .findFirst()
                .orElseThrow();
        Sheet sheet = beans.getBean(Sheets.class).ofTrack(world.organiser(), world.track()).stream()
                .map(progress -> progress.sheet())
                .filter(one -> one.id().equals(submitted.sheet()))
                .findFirst()
                .orElseThrow();
        beans.getBean(SheetKeeping.class)
                .giveBack(world.organiser(), sheet.id(), sheet.version(), "漏看附件")
                .orThrow();
    }

    /** An expert who has marks on a sheet that is not submitted. */
    private Viewer marking() {
        return Viewers.expert(world.open().stream()
                .map(Sheet::expert)
                .filter(expert -> !expert.equals(chair))
                .findFirst()
                .orElseThrow()
                .value());
    }

    private Map<String, Viewer> viewers() {
        TestAccounts accounts = new TestAccounts(beans.getBean(Accounts.class));
        Map<String, Viewer> viewers = new LinkedHashMap<>();
        viewers.put("ORGANISER", world.organiser());
        viewers.put("SUPERVISOR", world.supervisor());
        viewers.put("AUDITOR", accounts.viewer(Role.AUDITOR));
        viewers.put("CHAIR", presiding());
        if (RecusedWorld.IS_LONG) {
            for (Role role : List.of(Role.STAFF, Role.DRAWER, Role.SECRETARY)) {
                viewers.put(role.name(), accounts.viewer(role));
            }
        }
        return viewers;
    }

    private Viewer presiding() {
        Account account = beans.getBean(Accounts.class)
                .open(
                        Viewers.with(Role.SYSTEM_ADMIN),
                        new NewAccount(
                                "u-" + UUID.randomUUID(),
                                "组长",
                                "correct-horse",
                                "zh-CN",
                                Set.of(Role.EXPERT, Role.CHAIR),
                                false,
                                chair.value()))
                .orThrow();
        return Viewers.of(account);
    }

    /** Every mark that is not submitted becomes another one, with another comment; the chair's own stay. */
    private int change() {
        String unsubmitted = " where amount is not null and sheet_id in (select id from score_sheet where track_id = ?"
                + " and state in ('OPEN', 'RETURNED') and expert_id <> ?)";
        String other = " set amount = case when amount >= 1 then amount - 0.5 else amount + 0.5 end, remark = '另一意见'";
        jdbc.update("update mark_change" + other + unsubmitted, world.track().value(), chair.value());
        return jdbc.update("update mark" + other + unsubmitted, world.track().value(), chair.value());
    }

    private void equal(String role, Map<String, Told> before, Told now) {
        Told first = before.getOrDefault(role, now);
        all.assertThat(now.names()).as(role).containsExactlyElementsOf(first.names());
        now.names().forEach(call -> {
            if (!now.get(call).equals(first.get(call))) {
                all.fail(role + " " + call + "\n" + Difference.of(first.get(call), now.get(call)));
            }
        });
    }
}
