package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;

/**
 * One fact in the chain that ties an expert to an application. Texts say them one by one, such as 「2023–2025 任职于 A 公司」
 * and 「A 公司是 X 集群的成员企业」.
 */
public sealed interface Link {

    /** The expert has, or had, a post with a body. */
    record Served(EngagementKind kind, Body body, String post, Period period) implements Link {}

    /** The names of two bodies may mean the same one; nobody has decided yet. */
    record Alike(Body one, Body other) implements Link {}

    /** A body is a party of the application. */
    record PartyOf(Body body, PartyRole role, UUID application, String name) implements Link {}

    /** A body belongs to another one. */
    record BelongsTo(Body body, Body parent) implements Link {}

    /** A body is a department of the government of a city. */
    record DepartmentOf(Body body, String cityCode) implements Link {}

    /** An application comes from a city. */
    record ComesFrom(UUID application, String name, String cityCode) implements Link {}

    /** The expert and another person are tied to each other. */
    record Knows(RelationKind kind, String person, Optional<Body> organisation, String work, Period period)
            implements Link {}

    /** The expert shares a work with a body. */
    record WorkedWith(RelationKind kind, Body body, String work, Period period) implements Link {}

    /** A person is named in the application. */
    record NamedIn(String person, Optional<Body> organisation, PersonPart part, UUID application, String name)
            implements Link {}

    /** Two applications share a body. */
    record Shares(Body body, UUID application, String name) implements Link {}

    /** Two applications are of one field. */
    record Competes(String fieldCode, UUID application, String name) implements Link {}

    record Requested(UUID request, LocalDate on, String reason) implements Link {}

    record Declared(UUID declaration, LocalDate on, String text) implements Link {}

    /** The application that a link names, if it names one. */
    default Optional<UUID> about() {
        return switch (this) {
            case PartyOf(var body, var role, var application, var name) -> Optional.of(application);
            case ComesFrom(var application, var name, var city) -> Optional.of(application);
            case NamedIn(var person, var body, var part, var application, var name) -> Optional.of(application);
            case Shares(var body, var application, var name) -> Optional.of(application);
            case Competes(var field, var application, var name) -> Optional.of(application);
            case Served ignored -> Optional.empty();
            case Alike ignored -> Optional.empty();
            case BelongsTo ignored -> Optional.empty();
            case DepartmentOf ignored -> Optional.empty();
            case Knows ignored -> Optional.empty();
            case WorkedWith ignored -> Optional.empty();
            case Requested ignored -> Optional.empty();
            case Declared ignored -> Optional.empty();
        };
    }
}
