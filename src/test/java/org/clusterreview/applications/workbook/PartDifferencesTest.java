package org.clusterreview.applications.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartDifferencesTest {

    private static MemberRow member(int row, String name, String parent) {
        return new MemberRow(
                row,
                "集群",
                name,
                Optional.empty(),
                MemberRole.LEADING,
                Optional.of(parent).filter(p -> !p.isEmpty()));
    }

    private static PersonRow person(int row, String name, PersonRole role, String unit) {
        return new PersonRow(row, "集群", name, Optional.of(unit).filter(u -> !u.isEmpty()), role);
    }

    private static FieldChange change(String field, Optional<String> before, Optional<String> after) {
        return new FieldChange(field, before, after);
    }

    @Test
    void the_place_in_the_sheet_is_no_difference() {
        assertThat(PartDifferences.members(List.of(member(2, "甲", "丙集团")), List.of(member(7, "甲", "丙集团"))))
                .isEmpty();
        assertThat(PartDifferences.people(
                        List.of(person(2, "张三", PersonRole.LEADER, "甲")),
                        List.of(person(9, "张三", PersonRole.LEADER, "甲"))))
                .isEmpty();
    }

    @Test
    void a_parent_that_is_stated_changed_or_gone_is_named_with_its_member() {
        List<MemberRow> before = List.of(member(0, "甲", ""), member(0, "乙", "丙集团"), member(0, "丁", "丙集团"));
        List<MemberRow> after = List.of(member(0, "甲", "丙集团"), member(0, "乙", "戊集团"), member(0, "丁", ""));

        assertThat(PartDifferences.members(before, after))
                .containsExactly(
                        change("parent:甲", Optional.empty(), Optional.of("丙集团")),
                        change("parent:乙", Optional.of("丙集团"), Optional.of("戊集团")),
                        change("parent:丁", Optional.of("丙集团"), Optional.empty()));
    }

    @Test
    void a_member_that_came_or_went_changes_the_list_and_not_its_parent() {
        assertThat(PartDifferences.members(
                        List.of(member(0, "甲", "丙集团")), List.of(member(0, "甲", "丙集团"), member(0, "乙", "丙集团"))))
                .containsExactly(change("members", Optional.of("1"), Optional.of("2")));
    }

    @Test
    void who_came_who_went_and_who_works_elsewhere_is_named_with_the_role() {
        List<PersonRow> before = List.of(
                person(0, "张三", PersonRole.LEADER, "甲"),
                person(0, "李四", PersonRole.AUTHOR, ""),
                person(0, "王五", PersonRole.CONTACT, "甲"));
        List<PersonRow> after = List.of(
                person(0, "赵六", PersonRole.ADVISER, ""),
                person(0, "张三", PersonRole.LEADER, "乙"),
                person(0, "王五", PersonRole.CONTACT, "甲"));

        assertThat(PartDifferences.people(before, after))
                .containsExactly(
                        change("person:ADVISER:赵六", Optional.empty(), Optional.of("")),
                        change("person:LEADER:张三", Optional.of("甲"), Optional.of("乙")),
                        change("person:AUTHOR:李四", Optional.of(""), Optional.empty()));
    }
}
