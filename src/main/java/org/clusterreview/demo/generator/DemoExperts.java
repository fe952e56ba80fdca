package org.clusterreview.demo.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertKind;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.FieldLevel;
import org.clusterreview.kernel.csv.CsvRow;
import org.clusterreview.organisations.dictionary.FieldRow;

/** Invents the pool of experts; a few of them work for an applicant's side, so that there are conflicts to find. */
final class DemoExperts {

    private record Employer(String name, Optional<String> city) {}

    private final long seed;
    private final DemoNames names;
    private final ExpertForm form;
    private final List<DemoApplication> applications;
    private final List<String> appliedFields;
    private final List<CsvRow> employers = DemoNames.rows("employers", "name", "kind", "city");
    private final List<CsvRow> posts = DemoNames.rows("posts", "expert_kind", "title", "position");
    private final List<DemoExpert> experts = new ArrayList<>();

    DemoExperts(long seed, DemoNames names, ExpertForm form, List<DemoApplication> applications) {
        this.seed = seed;
        this.names = names;
        this.form = form;
        this.applications = applications;
        this.appliedFields = applications.stream()
                .map(a -> a.row().field())
                .distinct()
                .sorted()
                .toList();
    }

    List<DemoExpert> invent() {
        for (ExpertKind kind : ExpertKind.values()) {
            for (int i = 0; i < count(kind); i++) {
                experts.add(expert("E%03d".formatted(experts.size() + 1), kind, i));
            }
        }
        return experts;
    }

    private static int count(ExpertKind kind) {
        return switch (kind) {
            case TECHNICAL -> 90;
            case INDUSTRY, FINANCE -> 20;
            case MANAGEMENT, INVESTMENT -> 15;
        };
    }

    private static List<String> employerKinds(ExpertKind kind) {
        return switch (kind) {
            case TECHNICAL -> List.of("university", "institute");
            case INDUSTRY -> List.of("enterprise", "association");
            case FINANCE -> List.of("accounting");
            case MANAGEMENT -> List.of("agency", "law");
            case INVESTMENT -> List.of("investment");
        };
    }

    private DemoExpert expert(String id, ExpertKind kind, int index) {
        Chance chance = Chance.of(seed, "expert", id);
        DemoNames.Person person = names.person(id);
        CsvRow post = chance.of(posts.stream()
                .filter(p -> p.text("expert_kind").equals(kind.name().toLowerCase(Locale.ROOT)))
                .toList());
        Employer employer = partial(kind, index).orElseGet(() -> {
            CsvRow row = chance.of(employers.stream()
                    .filter(e -> employerKinds(kind).contains(e.text("kind")))
                    .toList());
            return new Employer(row.text("name"), row.optional("city"));
        });
        List<String> fields = fields(chance, index);
        ExpertRow row = new ExpertRow(
                0,
                person.name(),
                person.gender(),
                employer.name(),
                post.optional("position"),
                post.text("title"),
                kind,
                fields,
                levels(id, fields),
                employer.city(),
                "100%08d".formatted(experts.size() + 1),
                Optional.empty(),
                Optional.of(id.toLowerCase(Locale.ROOT) + "@example.com"));
        return new DemoExpert(id, row, chance.between(-7, 7));
    }

    /** Three work at a member enterprise, two at a department that recommends. */
    private Optional<Employer> partial(ExpertKind kind, int index) {
        DemoApplication application = applications.get((index * 9 + 4) % applications.size());
        Optional<String> city = Optional.of(application.row().city());
        return switch (kind) {
            case INDUSTRY ->
                index < 3
                        ? Optional.of(
                                new Employer(application.members().getFirst().name(), city))
                        : Optional.empty();
            case MANAGEMENT ->
                index < 2 ? Optional.of(new Employer(application.row().recommender(), city)) : Optional.empty();
            case TECHNICAL, FINANCE, INVESTMENT -> Optional.empty();
        };
    }

    /** Two of three are at home in their first field, and know the last of several only in general. */
    private Map<String, FieldLevel> levels(String id, List<String> fields) {
        Chance chance = Chance.of(seed, "levels", id);
        Map<String, FieldLevel> levels = new HashMap<>();
        if (fields.size() > 1 && chance.between(0, 1) == 0) {
            levels.put(fields.getLast(), FieldLevel.GENERAL);
        }
        if (chance.between(0, 2) > 0) {
            levels.put(fields.getFirst(), FieldLevel.MAIN);
        }
        return levels;
    }

    /** The first field goes round those applied for, so that each has experts; up to two more are drawn from all. */
    private List<String> fields(Chance chance, int index) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(appliedFields.get(index % appliedFields.size()));
        List<FieldRow> all = form.dictionary().fieldsOn(form.asOf());
        for (int more = chance.between(0, 2); more > 0; more--) {
            fields.add(chance.of(all).code());
        }
        return List.copyOf(fields);
    }
}
