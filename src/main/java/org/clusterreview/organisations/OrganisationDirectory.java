package org.clusterreview.organisations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.clusterreview.organisations.names.KnownName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of organisations for reading (单位库). */
@Service
@Transactional(readOnly = true)
public class OrganisationDirectory {

    private final OrganisationStore store;
    private final NameRegister register;
    private final QuestionRepository questions;
    private final OrganisationTies ties;
    private final List<OrganisationUses> uses;

    OrganisationDirectory(
            OrganisationStore store,
            NameRegister register,
            QuestionRepository questions,
            OrganisationTies ties,
            List<OrganisationUses> uses) {
        this.store = store;
        this.register = register;
        this.questions = questions;
        this.ties = ties;
        this.uses = uses;
    }

    /**
     * By any name as written, in pinyin or by initials, or by the beginning of the credit code; everything for an empty text.
     *
     * @param limit how many at most, by name
     */
    @ForStaff
    public List<Organisation> search(Viewer viewer, String text, int limit) {
        return found(text)
                .sorted(Comparator.comparing(Organisation::name)
                        .thenComparing(organisation -> organisation.id().value()))
                .limit(limit)
                .toList();
    }

    /** How many {@link #search} would find without a limit. */
    @ForStaff
    public long count(Viewer viewer, String text) {
        return found(text).count();
    }

    private Stream<Organisation> found(String text) {
        KnownRegister known = register.current();
        if (text.isBlank()) {
            return known.all().stream();
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        Set<UUID> ids = new LinkedHashSet<>(known.search().find(text));
        known.all().stream()
                .map(organisation -> organisation.id().value())
                .filter(id -> known.codes(id).stream().anyMatch(own -> own.startsWith(code)))
                .forEach(ids::add);
        return ids.stream().map(known::get);
    }

    /** All about an organisation; a merged one answers with the one that was kept. */
    @ForStaff
    public Optional<OrganisationDetails> details(Viewer viewer, OrganisationId id) {
        return store.resolved(id.value()).map(this::details);
    }

    private OrganisationDetails details(OrganisationRow row) {
        List<UUID> family = store.family(row.id());
        Map<UUID, UUID> stated = new HashMap<>();
        store.rows(family).forEach((member, stored) -> stored.parent().ifPresent(parent -> stated.put(member, parent)));
        return new OrganisationDetails(
                row.organisation(),
                row.version(),
                names(row, family),
                parent(row.id(), family, stated),
                children(row.id(), family),
                values(questions.findByEither(family)));
    }

    private List<OrganisationDetails.Name> names(OrganisationRow row, List<UUID> family) {
        return store.names(family).stream()
                .map(stored -> {
                    boolean own = stored.organisation().equals(row.id());
                    boolean former = !own && stored.kind() == KnownName.Kind.CURRENT;
                    return new OrganisationDetails.Name(
                            stored.name(),
                            former ? KnownName.Kind.FORMER : stored.kind(),
                            stored.by(),
                            stored.at(),
                            own ? Optional.empty() : Optional.of(stored.organisation()));
                })
                .sorted(Comparator.comparing(OrganisationDetails.Name::kind))
                .toList();
    }

    private Optional<Organisation> parent(UUID kept, List<UUID> family, Map<UUID, UUID> stated) {
        Map<UUID, UUID> merged = new HashMap<>();
        family.stream().filter(member -> !member.equals(kept)).forEach(member -> merged.put(member, kept));
        return Optional.ofNullable(OrganisationTies.parents(stated, merged).get(kept))
                .flatMap(store::resolved)
                .map(OrganisationRow::organisation);
    }

    private List<Organisation> children(UUID kept, List<UUID> family) {
        return store.resolved(store.childrenOf(family)).values().stream()
                .map(OrganisationRow::organisation)
                .filter(child -> !child.id().value().equals(kept))
                .distinct()
                .sorted(Comparator.comparing(Organisation::name)
                        .thenComparing(child -> child.id().value()))
                .toList();
    }

    /** Who has to do with an organisation, as far as the viewer may see. */
    @ForStaff
    public List<OrganisationUses.Use> uses(Viewer viewer, OrganisationId id) {
        return store.resolved(id.value())
                .map(row -> store.family(row.id()))
                .map(family -> uses.stream()
                        .flatMap(feature -> feature.of(viewer, family).stream())
                        .sorted(Comparator.comparing(OrganisationUses.Use::part)
                                .thenComparing(OrganisationUses.Use::name))
                        .toList())
                .orElse(List.of());
    }

    /** The open questions, the likeliest first; what merges have answered by the way is left out, and a pair stands once. */
    @ForStaff
    public List<OrganisationQuestion> openQuestions(Viewer viewer) {
        return values(questions.findByStateAndSupersededAtIsNull(State.OPEN));
    }

    /** How many questions are open: as many as {@link #openQuestions} answers. */
    @ForStaff
    public long countOpenQuestions(Viewer viewer) {
        MergedOrganisations merged = ties.merged();
        return questions.openPairs().stream()
                .map(pair -> Set.copyOf(List.of(merged.present(pair.getNewerId()), merged.present(pair.getOlderId()))))
                .filter(pair -> pair.size() > 1)
                .distinct()
                .count();
    }

    private List<OrganisationQuestion> values(Collection<QuestionEntity> entities) {
        Map<UUID, OrganisationRow> rows =
                store.resolved(entities.stream().flatMap(QuestionEntity::both).toList());
        List<OrganisationQuestion> values = new ArrayList<>();
        Set<Set<Organisation>> open = new HashSet<>();
        List<QuestionEntity> likeliest = entities.stream()
                .sorted(Comparator.comparingInt(QuestionEntity::likeness)
                        .reversed()
                        .thenComparing(QuestionEntity::id))
                .toList();
        for (QuestionEntity entity : likeliest) {
            Organisation newer = organisation(rows, entity.newer());
            Organisation older = organisation(rows, entity.older());
            boolean asked = entity.state() == State.OPEN;
            if (!asked || (!newer.equals(older) && open.add(Set.of(newer, older)))) {
                values.add(entity.toValue(newer, older));
            }
        }
        values.sort(Comparator.comparing(OrganisationQuestion::state)
                .thenComparing(OrganisationQuestion::likeness, Comparator.reverseOrder())
                .thenComparing(question -> question.newer().name())
                .thenComparing(OrganisationQuestion::id));
        return values;
    }

    private static Organisation organisation(Map<UUID, OrganisationRow> rows, UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow().organisation();
    }
}
