package org.clusterreview.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.workshop.ModelDraft.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models that are being written. Every change is saved at once; publishing makes a version of the catalogue, which never changes
 * afterwards, and so no draft can move a round.
 */
@Service
@Transactional
public class Drafts {

    private static final String NEXT_DOCUMENT = "\n---\n";
    private static final int LONGEST = 400_000;
    private static final String FILE = "draft" + RuleKind.MODEL.ending();

    private final ModelDraftRepository drafts;
    private final RuleCatalogue rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(ModelDraftRepository drafts, RuleCatalogue rules, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    @ForOrganisers
    @Transactional(readOnly = true)
    public List<ModelDraft> open(Viewer viewer) {
        return drafts.findByStateOrderByChangedAtDesc(State.OPEN).stream()
                .map(ModelDraftEntity::toValue)
                .toList();
    }

    @ForOrganisers
    @Transactional(readOnly = true)
    public Optional<ModelDraft> find(Viewer viewer, UUID id) {
        return drafts.findById(id).map(ModelDraftEntity::toValue);
    }

    /** Every fault of a text, as publishing it would find. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<Fault> faults(Viewer viewer, String text) {
        return rules.faults(viewer, FILE, text);
    }

    /** A draft with the text of a version, under the next version that is free. */
    @ForOrganisers
    public Outcome<ModelDraft> from(Viewer viewer, VersionedId id) {
        Optional<RuleVersion> version = rules.find(viewer, RuleKind.MODEL, id);
        if (version.isEmpty()) {
            return Outcome.refused(Violation.of("workshop.model-unknown", id.toString()));
        }
        List<String> taken = rules.all(viewer, RuleKind.MODEL).stream()
                .map(RuleVersion::id)
                .filter(other -> other.id().equals(id.id()))
                .map(VersionedId::version)
                .toList();
        String next = NextVersion.after(id.version(), taken);
        String text = NextVersion.in(own(version.get().sourceText()), id.version(), next);
        return Outcome.done(begin(viewer, Optional.of(id), text));
    }

    /** A variant is kept with the versions it builds upon, which are in the catalogue: what is written is its own part. */
    private static String own(String text) {
        int last = text.lastIndexOf(NEXT_DOCUMENT);
        return last < 0 ? text : text.substring(last + NEXT_DOCUMENT.length());
    }

    /** A draft with a small model to begin from. */
    @ForOrganisers
    public Outcome<ModelDraft> empty(Viewer viewer) {
        return Outcome.done(begin(viewer, Optional.empty(), ModelTemplate.TEXT));
    }

    /** A new draft with a text that another one could not take, so that nothing that was written is lost. */
    @ForOrganisers
    public Outcome<ModelDraft> aside(Viewer viewer, UUID id, String text) {
        Optional<ModelDraftEntity> draft = drafts.findById(id);
        if (draft.isEmpty()) {
            return Outcome.refused(Violation.of("workshop.draft-unknown"));
        }
        return text.length() > LONGEST
                ? Outcome.refused(Violation.of("workshop.draft-long", LONGEST))
                : Outcome.done(begin(viewer, draft.get().toValue().source(), text));
    }

    private ModelDraft begin(Viewer viewer, Optional<VersionedId> source, String text) {
        ModelDraft draft = drafts.saveAndFlush(new ModelDraftEntity(source, text, now(), viewer.name()))
                .toValue();
        events.publishEvent(new WorkshopEvents.DraftBegun(
                draft.id(), source.map(VersionedId::toString).orElse("")));
        return draft;
    }

    /**
     * Saves a text, sound or not. The same text again changes nothing; refused if somebody else has saved since {@code seenVersion},
     * so that no text overwrites another unseen.
     */
    @ForOrganisers
    public Outcome<ModelDraft> save(Viewer viewer, UUID id, long seenVersion, String text) {
        return whereOpen(id, draft -> {
            if (draft.text().equals(text)) {
                return Outcome.done(draft.toValue());
            }
            if (!draft.isAt(seenVersion)) {
                return Outcome.refused(Violation.of("workshop.draft-changed"));
            }
            if (text.length() > LONGEST) {
                return Outcome.refused(Violation.of("workshop.draft-long", LONGEST));
            }
            draft.write(text, now(), viewer.name());
            events.publishEvent(new WorkshopEvents.DraftSaved(id, Sha256.of(text)));
            return Outcome.done(drafts.saveAndFlush(draft).toValue());
        });
    }

    /** Makes a version of the catalogue of it; refused with every fault, each at its line and column. */
    @ForOrganisers
    public Outcome<RuleVersion> publish(Viewer viewer, UUID id, long seenVersion) {
        return whereOpen(id, draft -> {
            if (!draft.isAt(seenVersion)) {
                return Outcome.refused(Violation.of("workshop.draft-changed"));
            }
            Outcome<RuleVersion> added = rules.add(viewer, FILE, draft.text());
            if (added.isDone()) {
                RuleVersion version = added.orThrow();
                draft.close(State.PUBLISHED, now(), viewer.name());
                events.publishEvent(new WorkshopEvents.DraftPublished(id, version.id(), version.sha256()));
            }
            return added;
        });
    }

    /** Closes a draft without a version; its text stays on record. */
    @ForOrganisers
    public Outcome<ModelDraft> discard(Viewer viewer, UUID id, String reason) {
        return whereOpen(id, draft -> {
            if (reason.isBlank()) {
                return Outcome.refused(Violation.at("reason", "approval.reason.missing"));
            }
            draft.close(State.DISCARDED, now(), viewer.name());
            events.publishEvent(new WorkshopEvents.DraftDiscarded(id, reason.strip()));
            return Outcome.done(draft.toValue());
        });
    }

    private <T> Outcome<T> whereOpen(UUID id, Function<ModelDraftEntity, Outcome<T>> change) {
        Optional<ModelDraftEntity> draft = drafts.findById(id);
        if (draft.isEmpty()) {
            return Outcome.refused(Violation.of("workshop.draft-unknown"));
        }
        return draft.get().isOpen()
                ? change.apply(draft.get())
                : Outcome.refused(Violation.of("workshop.draft-closed"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
