package org.clusterreview.organisations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to organisations. */
public final class OrganisationEvents {

    private OrganisationEvents() {}

    public record OrganisationRegistered(UUID organisation, String name, Organisation.Kind kind)
            implements DomainEvent {

        @Override
        public String type() {
            return "organisation-registered";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("organisation", organisation, "name", name, "kind", kind);
        }
    }

    /**
     * Many at once, by an import.
     *
     * @param digest SHA-256 of their ids and names in canonical form
     */
    public record OrganisationsRegistered(int count, String digest) implements DomainEvent {

        @Override
        public String type() {
            return "organisations-registered";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "digest", digest);
        }
    }

    /**
     * Organisations have got other names, or another present one.
     *
     * @param digest SHA-256 of ids and names in canonical form
     */
    public record NamesChanged(Set<UUID> organisations, String digest) implements DomainEvent {

        public NamesChanged {
            organisations = Set.copyOf(organisations);
        }

        @Override
        public String type() {
            return "organisation-names-changed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("organisations", organisations.stream().sorted().toList(), "digest", digest);
        }
    }

    /**
     * Credit codes of organisations that were known without.
     *
     * @param digest SHA-256 of ids and codes in canonical form
     */
    public record CreditCodesLearned(int count, String digest) implements DomainEvent {

        @Override
        public String type() {
            return "organisation-codes-learned";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "digest", digest);
        }
    }

    /**
     * Pairs of which nobody knows whether they are one.
     *
     * @param organisations of all pairs; the record names them by the digest alone
     * @param digest SHA-256 of the pairs in canonical form
     */
    public record QuestionsOpened(int count, Set<UUID> organisations, String digest) implements DomainEvent {

        public QuestionsOpened {
            organisations = Set.copyOf(organisations);
        }

        @Override
        public String type() {
            return "organisation-questions-opened";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count, "digest", digest);
        }
    }

    /** It was decided whether two organisations are one, or such a decision was taken back, which leaves it {@code OPEN}. */
    public record QuestionDecided(
            UUID question, UUID newer, UUID older, OrganisationQuestion.State state, Optional<UUID> kept, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "organisation-question-decided";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "question",
                    question,
                    "newer",
                    newer,
                    "older",
                    older,
                    "state",
                    state,
                    "kept",
                    kept.map(UUID::toString).orElse(""),
                    "reason",
                    reason);
        }
    }

    /** An organisation belongs to another one, or to none any more. */
    public record ParentSet(UUID organisation, Optional<UUID> parent) implements DomainEvent {

        @Override
        public String type() {
            return "organisation-parent-set";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "organisation",
                    organisation,
                    "parent",
                    parent.map(UUID::toString).orElse(""));
        }
    }

    /** What kind of body it is was corrected. */
    public record KindCorrected(UUID organisation, Organisation.Kind before, Organisation.Kind after)
            implements DomainEvent {

        @Override
        public String type() {
            return "organisation-kind-corrected";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("organisation", organisation, "before", before, "after", after);
        }
    }

    /** Shipped entries that were not there yet. */
    public record DictionariesSeeded(int places, int zones, int fields) implements DomainEvent {

        @Override
        public String type() {
            return "dictionaries-seeded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("places", places, "zones", zones, "fields", fields);
        }
    }
}
