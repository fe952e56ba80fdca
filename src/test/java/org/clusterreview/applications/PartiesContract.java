package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.Difference;
import org.clusterreview.applications.workbook.FieldChange;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.applications.workbook.PersonRole;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The example's first application names people and parents, its third names nobody. */
@SuppressWarnings("NullAway.Init")
abstract class PartiesContract {

    private static final int SHEET_ROW = 2;

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationTies ties;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    private ImportedTrack track;

    @BeforeEach
    void open_a_track() {
        track = new ImportedTrack(beans);
    }

    private static InputStream changed(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(ExampleBooks.applications(3));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As forms were before parents and people were asked for. */
    private static InputStream old() {
        return changed(book -> {
            book.removeSheetAt(book.getSheetIndex("相关人员"));
            book.getSheet("成员企业").forEach(row -> {
                if (row.getCell(4) != null) {
                    row.removeCell(row.getCell(4));
                }
            });
        });
    }

    private List<Application> take(InputStream file) {
        imports.confirm(track.organiser(), track.preview(file)).orThrow();
        return track.applications();
    }

    private List<FieldChange> changes(InputStream file) {
        return track.preview(file).differences().stream()
                .filter(Difference.Changed.class::isInstance)
                .map(Difference.Changed.class::cast)
                .flatMap(changed -> changed.changes().stream())
                .toList();
    }

    private String content(Application application) {
        return jdbc.queryForList(
                        "select content from application_revision where application_id = ? and revision = ?",
                        String.class,
                        application.id().value(),
                        application.revision())
                .getFirst();
    }

    @Test
    void the_recommending_department_is_kept_as_an_organisation() {
        Application first = take(ExampleBooks.applications(3)).getFirst();

        assertThat(organisations
                        .find(track.organiser(), first.recommender().orElseThrow())
                        .orElseThrow()
                        .name())
                .isEqualTo(first.recommendingDepartment());
    }

    @Test
    void an_application_from_before_finds_its_department_where_only_one_bears_the_name() throws IOException {
        List<Application> all = take(ExampleBooks.applications(3));
        String shared = "两家同名的科技局 " + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            jdbc.update(
                    "insert into organisation (id, version, name, kind, demonstration)"
                            + " values (?, 0, ?, 'CITY_DEPARTMENT', false)",
                    UUID.randomUUID(),
                    shared);
        }
        jdbc.update(
                "update application set recommender_id = null where track_id = ?",
                track.id().value());
        jdbc.update(
                "update application set recommending_department = ? where id = ?",
                shared,
                all.getLast().id().value());

        jdbc.execute(backfill());

        assertThat(track.applications())
                .extracting(Application::recommender)
                .containsExactly(all.get(0).recommender(), all.get(1).recommender(), Optional.empty());
    }

    /** The statement of the migration by which departments are found. */
    private static String backfill() throws IOException {
        try (InputStream file =
                PartiesContract.class.getResourceAsStream("/db/migration/common/V114__application_parties.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split(";", -1))
                    .filter(statement -> statement.contains("update application"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void people_and_parents_are_kept_with_their_organisations() {
        Application first = take(ExampleBooks.applications(3)).getFirst();

        List<PersonOfApplication> people = applications.people(track.organiser(), first.id());
        assertThat(people)
                .extracting(PersonOfApplication::role)
                .containsExactly(PersonRole.LEADER, PersonRole.HEAD, PersonRole.CONTACT, PersonRole.AUTHOR);
        assertThat(people.getFirst().organisation()).contains(first.applicant());
        assertThat(people.getFirst().organisationName()).contains(first.applicantName());
        assertThat(applications.members(track.organiser(), first.id()))
                .flatExtracting(member -> member.parent().stream().toList())
                .isNotEmpty()
                .allSatisfy(parent -> assertThat(organisations
                                .find(track.organiser(), parent.organisation())
                                .orElseThrow()
                                .name())
                        .isEqualTo(parent.name()));
    }

    @Test
    void what_people_are_called_is_not_in_the_database_in_the_clear() {
        Application first = take(ExampleBooks.applications(3)).getFirst();
        String name =
                applications.people(track.organiser(), first.id()).getFirst().name();

        assertThat(jdbc.queryForList(
                        "select name from application_person where application_id = ?",
                        String.class,
                        first.id().value()))
                .hasSize(4)
                .doesNotContain(name);
        assertThat(content(first)).contains("\"people\"").doesNotContain(name);
    }

    @Test
    void a_form_without_parents_and_people_has_the_content_it_always_had() {
        List<Application> all = take(old());

        assertThat(all).hasSize(3).allSatisfy(application -> {
            assertThat(content(application)).doesNotContain("\"people\"").doesNotContain("\"parent\"");
            assertThat(applications.people(track.organiser(), application.id())).isEmpty();
        });
        assertThat(track.preview(old()).differences()).hasSize(3).allMatch(Difference.Unchanged.class::isInstance);
    }

    @Test
    void parents_and_people_that_are_stated_later_are_a_difference_and_make_a_revision() {
        take(old());

        assertThat(changes(ExampleBooks.applications(3)))
                .extracting(change -> change.field().split(":", 2)[0])
                .contains("parent", "person")
                .doesNotContain("members", "order");
        assertThat(take(ExampleBooks.applications(3)))
                .extracting(Application::revision)
                .containsExactly(2, 2, 1);
    }

    @Test
    void a_person_who_works_elsewhere_now_is_the_only_difference_and_the_earlier_row_stays() {
        Application before = take(ExampleBooks.applications(3)).getFirst();
        String name =
                applications.people(track.organiser(), before.id()).getFirst().name();
        String elsewhere = "另一家单位 " + UUID.randomUUID();
        InputStream[] files = new InputStream[2];
        for (int i = 0; i < files.length; i++) {
            files[i] = changed(book ->
                    book.getSheet("相关人员").getRow(SHEET_ROW - 1).getCell(2).setCellValue(elsewhere));
        }

        assertThat(changes(files[0]))
                .containsExactly(new FieldChange(
                        "person:LEADER:" + name, Optional.of(before.applicantName()), Optional.of(elsewhere)));
        Application after = take(files[1]).getFirst();

        assertThat(applications.people(track.organiser(), after.id()).getFirst().organisationName())
                .contains(elsewhere);
        assertThat(applications.people(track.organiser(), after.id())).hasSize(4);
        assertThat(jdbc.queryForObject(
                        "select count(*) from application_person where application_id = ?",
                        Long.class,
                        after.id().value()))
                .isEqualTo(8);
    }

    @Test
    void another_order_of_people_alone_is_told_as_such() {
        take(ExampleBooks.applications(3));

        assertThat(changes(changed(book -> {
                    var sheet = book.getSheet("相关人员");
                    for (int column = 0; column < 4; column++) {
                        String first = sheet.getRow(1).getCell(column).getStringCellValue();
                        sheet.getRow(1)
                                .getCell(column)
                                .setCellValue(sheet.getRow(2).getCell(column).getStringCellValue());
                        sheet.getRow(2).getCell(column).setCellValue(first);
                    }
                })))
                .extracting(FieldChange::field)
                .containsExactly("order");
    }

    @Test
    void too_many_people_of_one_application_are_a_fault_of_its_row() {
        ImportPreview preview = track.preview(changed(book -> {
            var sheet = book.getSheet("相关人员");
            String cluster = sheet.getRow(1).getCell(0).getStringCellValue();
            for (int i = 0; i < ImportChecks.MAX_PEOPLE_EACH; i++) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(cluster);
                row.createCell(1).setCellValue("人" + i);
                row.createCell(3).setCellValue("咨询顾问");
            }
        }));

        assertThat(preview.faults())
                .extracting(fault -> fault.code(), fault -> fault.line())
                .containsExactly(tuple("applications.people.tooMany", 2));
        assertThat(imports.confirm(track.organiser(), preview).violations()).isNotEmpty();
    }

    private List<ApplicationTie> tiesOfTrack() {
        return ties.ties(List.of(track.id())).getOrDefault(track.id(), List.of());
    }

    @Test
    void a_tie_holds_every_body_in_its_part_and_every_person() {
        Application first = take(ExampleBooks.applications(3)).getFirst();
        List<Member> members = applications.members(track.organiser(), first.id());

        ApplicationTie tie = tiesOfTrack().getFirst();

        assertThat(tie.application().id()).isEqualTo(first.id());
        List<Party> expected = new ArrayList<>(List.of(
                new Party(first.applicant(), first.applicantName(), Party.Part.APPLICANT, Optional.empty()),
                new Party(
                        first.recommender().orElseThrow(),
                        first.recommendingDepartment(),
                        Party.Part.RECOMMENDER,
                        Optional.empty())));
        for (Member member : members) {
            Party.Part part = member.role() == MemberRole.LEADING ? Party.Part.LEADING : Party.Part.SUPPORTING;
            expected.add(new Party(member.organisation(), member.name(), part, Optional.empty()));
            member.parent()
                    .ifPresent(parent -> expected.add(new Party(
                            parent.organisation(),
                            parent.name(),
                            Party.Part.PARENT,
                            Optional.of(member.organisation()))));
        }
        assertThat(tie.parties()).isEqualTo(expected);
        assertThat(tie.people()).isEqualTo(applications.people(track.organiser(), first.id()));
    }

    @Test
    void a_member_that_names_itself_as_its_parent_is_one_party() {
        take(changed(book -> {
            var row = book.getSheet("成员企业").getRow(1);
            var parent = row.getCell(4) == null ? row.createCell(4) : row.getCell(4);
            parent.setCellValue(row.getCell(1).getStringCellValue());
        }));
        Member first = applications
                .members(track.organiser(), track.applications().getFirst().id())
                .getFirst();

        assertThat(first.parent().orElseThrow().organisation()).isEqualTo(first.organisation());
        assertThat(tiesOfTrack().getFirst().parties())
                .filteredOn(party -> party.organisation().equals(first.organisation()))
                .extracting(Party::part)
                .containsExactly(Party.Part.LEADING);
    }

    @Test
    void whom_to_call_is_among_the_people_where_the_sheet_names_nobody() {
        Application third = take(ExampleBooks.applications(3)).getLast();
        String contact = beans.getBean(ApplicationContacts.class)
                .read(track.organiser(), third.id())
                .orThrow()
                .name();

        assertThat(tiesOfTrack().getLast().people())
                .containsExactly(
                        new PersonOfApplication(contact, Optional.empty(), Optional.empty(), PersonRole.CONTACT));
    }

    @Test
    void the_ties_of_many_applications_are_read_at_once() {
        int count = 300;
        int each = 70;
        var organisation = organisations.register(
                track.organiser(),
                new NewOrganisation(
                        "单位 " + UUID.randomUUID(),
                        Organisation.Kind.ENTERPRISE,
                        Optional.empty(),
                        Optional.empty(),
                        false));
        TestApplications many = new TestApplications(beans);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Application application = many.add(
                    track.track(),
                    organisation.id(),
                    new TestApplications.Wanted(
                            "集群 " + i,
                            ApplicantKind.HIGHTECH_ZONE,
                            "420100",
                            Optional.empty(),
                            Optional.empty(),
                            "B08"),
                    FormalState.PENDING);
            for (int m = 0; m < each; m++) {
                rows.add(new Object[] {
                    UUID.randomUUID(),
                    application.id().value(),
                    m,
                    "成员 " + m,
                    "LEADING",
                    organisation.id().value()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into member_enterprise (id, application_id, position, name, role, organisation_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);

        assertThat(tiesOfTrack())
                .hasSize(count)
                .allSatisfy(tie -> assertThat(tie.parties()).hasSize(each + 1));
    }
}
