package org.clusterreview.conflicts.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.LookBack;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.rounds.policy.Label;

/** The small world of the rules' tests: a paper cluster, its rival, and a far one. */
final class Avoidance {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final String CITY = "420900";
    static final String OTHER_CITY = "420100";

    static final Set<PartyRole> ALL = EnumSet.allOf(PartyRole.class);
    static final Set<EngagementKind> WORK =
            EnumSet.of(EngagementKind.EMPLOYED, EngagementKind.PART_TIME, EngagementKind.RE_EMPLOYED);
    static final Set<EngagementKind> ANY_WORK = EnumSet.of(
            EngagementKind.EMPLOYED, EngagementKind.PART_TIME, EngagementKind.RE_EMPLOYED, EngagementKind.RETIRED);
    static final LookBack THREE = new LookBack.Years(3);
    static final LookBack NOW = new LookBack.Years(0);
    static final LookBack LIFE = new LookBack.Life();

    static final UUID PAPER = id("application paper");
    static final UUID RIVAL = id("application rival");
    static final UUID FAR = id("application far");

    /** Keys of bodies: zone, bureau, mill, group, holding, shared, rivalfirm, farfirm, twin, stats, wuhanstats, college. */
    static final Bodies BODIES = new Bodies(
            names(),
            Map.of(id("mill"), id("group"), id("group"), id("holding")),
            Map.of(id("mill"), Set.of(id("twin")), id("twin"), Set.of(id("mill"))),
            Map.of(id("stats"), CITY, id("bureau"), CITY, id("wuhanstats"), OTHER_CITY));

    private Avoidance() {}

    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<UUID, String> names() {
        Map<UUID, String> names = new java.util.HashMap<>();
        names.put(id("zone"), "孝感高新区管委会");
        names.put(id("bureau"), "孝感市科学技术局");
        names.put(id("mill"), "孝感纸业有限公司");
        names.put(id("twin"), "孝感纸业股份有限公司");
        names.put(id("group"), "楚天纸业集团有限公司");
        names.put(id("holding"), "楚天控股有限公司");
        names.put(id("shared"), "荆楚检测有限公司");
        names.put(id("rivalfirm"), "应城纸品有限公司");
        names.put(id("farfirm"), "当阳化工有限公司");
        names.put(id("stats"), "孝感市统计局");
        names.put(id("wuhanstats"), "武汉市统计局");
        names.put(id("college"), "湖北工程学院");
        return names;
    }

    static ApplicationFacts paper() {
        return new ApplicationFacts(
                PAPER,
                "孝感高新区高端纸基材料",
                CITY,
                "F1",
                List.of(
                        new Party(id("zone"), PartyRole.APPLICANT),
                        new Party(id("bureau"), PartyRole.RECOMMENDER),
                        new Party(id("mill"), PartyRole.MEMBER),
                        new Party(id("shared"), PartyRole.MEMBER)),
                List.of(
                        new Person("李四", Optional.of(id("zone")), PersonPart.HEAD),
                        new Person("王五", Optional.of(id("mill")), PersonPart.LEADER),
                        new Person("赵六", Optional.empty(), PersonPart.AUTHOR)),
                List.of());
    }

    static ApplicationFacts rival() {
        return new ApplicationFacts(
                RIVAL,
                "应城纸制品",
                CITY,
                "F1",
                List.of(
                        new Party(id("otherzone"), PartyRole.APPLICANT),
                        new Party(id("rivalfirm"), PartyRole.MEMBER),
                        new Party(id("shared"), PartyRole.MEMBER)),
                List.of(),
                List.of());
    }

    static ApplicationFacts far() {
        return new ApplicationFacts(
                FAR,
                "当阳化工新材料",
                OTHER_CITY,
                "F2",
                List.of(
                        new Party(id("otherzone"), PartyRole.APPLICANT),
                        new Party(id("farfirm"), PartyRole.MEMBER),
                        new Party(id("bureau"), PartyRole.RECOMMENDER)),
                List.of(),
                List.of());
    }

    static List<ApplicationFacts> applications() {
        return List.of(paper(), rival(), far());
    }

    /** The ties of an expert to one application. */
    static List<Tie> between(ConflictRules rules, ExpertFacts expert, UUID application) {
        return rules.of(expert).getOrDefault(application, List.of());
    }

    static ConflictPolicy policy() {
        List<ConflictRule> rules = new ArrayList<>();
        rules.add(posts("same-employer", TieKind.SAME_EMPLOYER, NOW, Strength.FORBIDDEN, ALL, WORK));
        rules.add(posts("employment", TieKind.EMPLOYMENT, THREE, Strength.FORBIDDEN, ALL, ANY_WORK));
        rules.add(posts(
                "holding",
                TieKind.HOLDING,
                THREE,
                Strength.FORBIDDEN,
                ALL,
                EnumSet.of(EngagementKind.BOARD, EngagementKind.SHAREHOLDER)));
        rules.add(posts("adviser", TieKind.ADVISER, THREE, Strength.APPROVAL, ALL, EnumSet.of(EngagementKind.ADVISER)));
        rules.add(posts("author", TieKind.ADVISER, LIFE, Strength.APPROVAL, Set.of(), Set.of()));
        rules.add(posts("department", TieKind.DEPARTMENT, THREE, Strength.APPROVAL, Set.of(), ANY_WORK));
        rules.add(people("kinship", TieKind.KINSHIP, LIFE, Strength.FORBIDDEN, EnumSet.of(RelationKind.KIN)));
        rules.add(people(
                "teacher-student",
                TieKind.TEACHER_STUDENT,
                LIFE,
                Strength.FORBIDDEN,
                EnumSet.of(RelationKind.TEACHER, RelationKind.STUDENT)));
        rules.add(people(
                "joint-work",
                TieKind.JOINT_WORK,
                THREE,
                Strength.APPROVAL,
                EnumSet.of(RelationKind.JOINT_PROJECT, RelationKind.JOINT_PAPER, RelationKind.JOINT_PATENT)));
        rules.add(posts("competitor", TieKind.COMPETITOR, NOW, Strength.NOTICE, Set.of(), WORK));
        rules.add(posts("second-order", TieKind.SECOND_ORDER, NOW, Strength.NOTICE, Set.of(), WORK));
        rules.add(posts("request", TieKind.REQUEST, LIFE, Strength.APPROVAL, Set.of(), Set.of()));
        rules.add(posts("declaration", TieKind.DECLARATION, LIFE, Strength.FORBIDDEN, Set.of(), Set.of()));
        return of(rules);
    }

    static ConflictPolicy of(List<ConflictRule> rules) {
        return new ConflictPolicy("test", 1, new Label("测试", "Test"), Optional.empty(), rules, "", "");
    }

    static ConflictRule posts(
            String id,
            TieKind kind,
            LookBack lookBack,
            Strength strength,
            Set<PartyRole> parties,
            Set<EngagementKind> engagements) {
        return new ConflictRule(
                id, kind, new Label(id, id), Optional.empty(), lookBack, strength, parties, engagements, Set.of());
    }

    static ConflictRule people(
            String id, TieKind kind, LookBack lookBack, Strength strength, Set<RelationKind> relations) {
        return new ConflictRule(
                id,
                kind,
                new Label(id, id),
                Optional.empty(),
                lookBack,
                strength,
                kind == TieKind.JOINT_WORK ? EnumSet.of(PartyRole.APPLICANT, PartyRole.MEMBER) : Set.of(),
                Set.of(),
                relations);
    }

    static ConflictRules rules() {
        return new ConflictRules(policy(), BODIES, applications(), TODAY);
    }
}
