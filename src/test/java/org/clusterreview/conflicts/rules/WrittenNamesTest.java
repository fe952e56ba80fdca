package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.conflicts.rules.Avoidance.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.clusterreview.organisations.names.Candidate;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameAnswer;
import org.clusterreview.organisations.names.NameIndex;
import org.clusterreview.organisations.names.PlaceNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From an employer as somebody has written it to the tie: name variant by organisation chain by look-back, on 27 November
 * 2026. {@code !} is certain, {@code ?} for a person to judge, {@code -} no tie.
 */
class WrittenNamesTest {

    private static final NameIndex REGISTER = NameIndex.of(
            PlaceNames.of(DictionaryReader.shipped()),
            List.of(
                    known("mill", "孝感纸业有限公司", KnownName.Kind.CURRENT),
                    known("mill", "孝感造纸厂", KnownName.Kind.FORMER),
                    known("group", "楚天纸业集团有限公司", KnownName.Kind.CURRENT),
                    known("zone", "孝感高新区管委会", KnownName.Kind.CURRENT),
                    known("shared", "武汉理工大学", KnownName.Kind.CURRENT),
                    known("shared", "武汉理工", KnownName.Kind.ABBREVIATION),
                    known("college", "湖北工程学院", KnownName.Kind.CURRENT)));

    private static KnownName known(String key, String name, KnownName.Kind kind) {
        return new KnownName(id(key), name, kind, Optional.empty());
    }

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource(textBlock = """
            # a member: as registered, with other widths and spaces, by its former name
            孝感纸业有限公司,             now,        same-employer!
            孝感纸业 有限公司,            now,        same-employer!
            '孝感造纸厂',                 now,        same-employer!
            '孝感造纸厂',                 2023-11-27, employment!
            '孝感造纸厂',                 2023-11-26, -
            # a member: the place with its ending, another form, no form, a branch, a place before the place
            孝感纸业股份有限公司,         now,        same-employer?
            孝感纸业,                     now,        same-employer?
            孝感纸业有限责任公司,         2023-11-27, employment?
            孝感纸业有限责任公司,         2023-11-26, -
            孝感市纸业有限公司,           now,        same-employer!
            湖北孝感纸业有限公司,         now,        same-employer?
            孝感纸业有限公司武汉分公司,   now,        same-employer?
            # what it belongs to
            楚天纸业集团有限公司,         now,        same-employer!
            楚天纸业集团,                 now,        same-employer?
            楚天纸业集团有限公司,         2023-11-26, -
            # a university that is a member: in full, abbreviated on record, another one
            武汉理工大学,                 now,        same-employer!
            武汉理工,                     now,        same-employer!
            武汉工程大学,                 now,        -
            武汉大学,                     now,        -
            湖北工程学院,                 now,        -
            # other bodies
            荆门纸业有限公司,             now,        -
            孝感纺织有限公司,             now,        -
            孝感高新区管委会,             now,        same-employer!
            襄阳高新区管委会,             now,        -
            """)
    void an_employer_as_written_ties_as_far_as_its_name_is_certain(String written, String end, String expected) {
        Period period = end.equals("now") ? Period.since(LocalDate.of(2015, 1, 1)) : Period.until(LocalDate.parse(end));
        Map<UUID, Set<UUID>> alike = new HashMap<>();
        UUID employer = switch (REGISTER.find(written, Optional.empty())) {
            case NameAnswer.Same(var organisation, var reasons) -> organisation;
            case NameAnswer.Uncertain(var candidates) -> {
                alike.put(
                        id("written"),
                        candidates.stream().map(Candidate::organisation).collect(Collectors.toSet()));
                yield id("written");
            }
            case NameAnswer.Unknown ignored -> id("written");
        };
        Bodies bodies = new Bodies(Map.of(), Avoidance.BODIES.parents(), alike, Map.of());
        ConflictRules rules = new ConflictRules(Avoidance.policy(), bodies, Avoidance.applications(), Avoidance.TODAY);
        ExpertFacts expert = new ExpertFacts(
                id("expert"),
                "张三",
                List.of(new Engagement(EngagementKind.EMPLOYED, employer, "", period)),
                List.of(),
                List.of());

        assertThat(Avoidance.between(rules, expert, Avoidance.PAPER).stream()
                        .map(tie -> tie.rule() + (tie.certain() ? "!" : "?"))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected.equals("-") ? "" : expected);
    }
}
