package org.clusterreview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    static final String[] PURE_CORES = {
        "..kernel..",
        "..scoring.model..",
        "..scoring.engine..",
        "..scoring.yaml..",
        "..scoring.words..",
        "..scoring.bulk..",
        "..rounds.policy..",
        "..applications.formalcheck..",
        "..applications.workbook..",
        "..experts.workbook..",
        "..organisations.dictionary..",
        "..demo.generator..",
        "..conflicts.rules..",
        "..conflicts.policy..",
        "..conflicts.words..",
        "..experts.history..",
        "..experts.identity..",
        "..organisations.names..",
        "..assignments.fit..",
        "..panels.assignment..",
        "..panels.draw..",
        "..panels.rules..",
        "..reviews.order..",
        "..analysis..",
        "..statistics..",
        "..reviews.summary..",
        "..recognition.quota..",
        "..recognition.calendar..",
        "..evaluation.history..",
        "..kernel.calendar..",
        "..calendars.arrangement..",
        "..results.lot..",
        "..registry.rules..",
        "..registry.workbook..",
        "..appraisals.form..",
        "..feedback.letter.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clusterreview");

    @Test
    void modules_depend_only_on_what_they_declare_and_never_in_a_circle() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void pure_cores_know_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE_CORES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "com.vaadin..", "org.hibernate..", "java.sql..")
                .orShould()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are Spring's, but for the module annotations",
                        c -> c.getPackageName().startsWith("org.springframework")
                                && !c.getPackageName().startsWith("org.springframework.modulith")))
                .because("what decides must give the same result on the page, the command line and in an archive's"
                        + " verification, without a server")
                .check(MAIN);
    }

    @Test
    void vaadin_stays_in_the_views() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.clusterreview")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("a service must be usable from the endpoint, a job and a test as well as from a page")
                .check(MAIN);
    }

    @Test
    void views_are_package_private() {
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .notBePublic()
                .because("other features link through the feature's Navigation class, never to a view itself")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void entities_and_repositories_never_leave_their_feature() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .notBePublic()
                .because("features share records and ids, so that tables can change behind the feature's door")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void cores_take_time_and_chance_as_parameters() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE_CORES)
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.lang.Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("a result must be the same whenever and wherever it is recomputed")
                .check(MAIN);
    }

    @Test
    void every_public_service_method_takes_a_viewer_and_says_who_may_call_it() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(org.springframework.stereotype.Service.class)
                .and()
                .arePublic()
                .should(ServiceRules.TAKE_A_VIEWER)
                .andShould(ServiceRules.NAME_A_ROLE)
                .because("what a person may not see must be absent from every answer, and rights are checked where the"
                        + " work is done, not where the button is")
                .check(MAIN);
    }

    @Test
    void only_the_program_itself_acts_as_the_system() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..demo..", "..jobs..", "..access")
                .and()
                .haveSimpleNameNotEndingWith("Seeder")
                .and()
                // What it keeps is for everybody, and it is handed out where the right to a sheet has been checked.
                .doNotHaveFullyQualifiedName("org.clusterreview.reviews.SheetScorers")
                .should()
                .callMethod(org.clusterreview.access.Viewer.class, "system")
                .because("the system sees everything; a page or a service that borrowed its eyes would leak")
                .check(MAIN);
    }

    @Test
    void only_jobs_act_on_behalf_of_a_person() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..demo..", "..jobs..", "..access")
                .and()
                .haveSimpleNameNotEndingWith("Seeder")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.clusterreview.access.OnBehalf.class)
                .because("whoever could act for any account would need no rights of his or her own")
                .check(MAIN);
    }

    @Test
    void only_invented_data_has_an_invented_past() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..demo..")
                .should()
                .callMethod(
                        org.clusterreview.access.ProgramClock.class,
                        "from",
                        java.time.Instant.class,
                        org.clusterreview.access.ProgramClock.Work.class)
                .because("a date that somebody chose is no date of an act")
                .check(MAIN);
    }

    @Test
    void no_test_hides_the_package_annotations_of_the_program() throws java.io.IOException {
        java.nio.file.Path main = java.nio.file.Path.of("src/main/java");
        java.nio.file.Path test = java.nio.file.Path.of("src/test/java");
        try (var files = java.nio.file.Files.walk(test)) {
            org.assertj.core.api.Assertions.assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(test::relativize)
                            .filter(file -> java.nio.file.Files.exists(main.resolve(file))))
                    .as("test classes come first on the class path, so their package-info replaces the module's")
                    .isEmpty();
        }
    }
}
