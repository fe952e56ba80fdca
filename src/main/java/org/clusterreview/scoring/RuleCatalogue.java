package org.clusterreview.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scoring models and other rules stated as data, by id and version. A version in the catalogue never changes. */
@Service
@Transactional
public class RuleCatalogue {

    private final RuleVersionRepository versions;
    private final Map<RuleKind, RuleFormat> formats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleCatalogue(
            RuleVersionRepository versions, List<RuleFormat> formats, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.formats = formats.stream().collect(Collectors.toMap(RuleFormat::kind, Function.identity()));
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a version; one that is there already with the same content is left as it is. Refused with every fault of the
     * text, or if that id and version stand for another content.
     */
    @ForOrganisers
    public Outcome<RuleVersion> add(Viewer viewer, String file, String text) {
        return add(viewer, RuleKind.ofFile(file), file, text);
    }

    /** The same for a file of which it is known what it states, however it is named. */
    @ForOrganisers
    public Outcome<RuleVersion> add(Viewer viewer, RuleKind kind, String file, String text) {
        RuleFormat.Reading reading = format(kind).read(file, text);
        return reading.content()
                .map(content -> add(viewer, kind, content))
                .orElseGet(() -> Outcome.refused(
                        reading.faults().stream().map(RuleCatalogue::violation).toList()));
    }

    /** Reads a text as a rule of a kind, with every fault. Nothing is changed. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public RuleFormat.Reading read(Viewer viewer, RuleKind kind, String file, String text) {
        return format(kind).read(file, text);
    }

    /** Every fault that adding a text would be refused for; empty where it is sound. Nothing is changed. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<Fault> faults(Viewer viewer, String file, String text) {
        return format(RuleKind.ofFile(file)).read(file, text).faults();
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public List<RuleVersion> all(Viewer viewer, RuleKind kind) {
        return versions.findByKindOrderByNameAscRuleVersionDesc(kind).stream()
                .map(RuleVersionEntity::toValue)
                .toList();
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<RuleVersion> find(Viewer viewer, RuleKind kind, VersionedId id) {
        return versions.findByKindAndRuleIdAndRuleVersion(kind, id.id(), id.version())
                .map(RuleVersionEntity::toValue);
    }

    /** The version that was added last; empty if there is none of the kind. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<RuleVersion> newest(Viewer viewer, RuleKind kind) {
        return versions.findFirstByKindOrderByAddedAtDescRuleIdDescRuleVersionDesc(kind)
                .map(RuleVersionEntity::toValue);
    }

    /**
     * A version that comes with the program.
     *
     * @throws IllegalStateException if it is not there: the start puts it there
     */
    @WithoutViewer("what comes with the program is the same for everybody who takes part in a round held under it")
    @Transactional(readOnly = true)
    public RuleVersion shipped(RuleKind kind, VersionedId id) {
        return versions.findByKindAndRuleIdAndRuleVersion(kind, id.id(), id.version())
                .map(RuleVersionEntity::toValue)
                .orElseThrow(() -> new IllegalStateException("not in the catalogue: " + kind + " " + id));
    }

    private Outcome<RuleVersion> add(Viewer viewer, RuleKind kind, RuleFormat.Content content) {
        Optional<RuleVersionEntity> present = versions.findByKindAndRuleIdAndRuleVersion(
                kind, content.id().id(), content.id().version());
        if (present.isPresent()) {
            return present.get().sha256().equals(Sha256.of(content.canonical()))
                    ? Outcome.done(present.get().toValue())
                    : Outcome.refused(
                            Violation.of("rule.version.differs", content.id().toString()));
        }
        var origin = viewer.isSystem() ? RuleVersionEntity.Origin.SHIPPED : RuleVersionEntity.Origin.ADDED;
        RuleVersion added = versions.save(new RuleVersionEntity(kind, content, origin, clock.instant()))
                .toValue();
        events.publishEvent(new RuleEvents.RuleAdded(kind, added.id(), added.sha256()));
        return Outcome.done(added);
    }

    private RuleFormat format(RuleKind kind) {
        RuleFormat format = formats.get(kind);
        if (format == null) {
            throw new IllegalStateException("nobody reads rules of kind " + kind);
        }
        return format;
    }

    private static Violation violation(Fault fault) {
        return new Violation(fault.code(), fault.file() + ":" + fault.line() + ":" + fault.column(), fault.args());
    }
}
