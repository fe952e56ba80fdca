package org.clusterreview.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules as files: what a regulation leaves open (marks of grades, quotas, steps of approval, periods) is settled by taking the
 * file of a version, changing it and handing it in under another version. A version in the catalogue never changes, and a round
 * that was opened keeps the one it was opened under.
 */
@Service
@Transactional
public class RuleFiles {

    public static final int MAX_BYTES = 500_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RuleCatalogue rules;

    RuleFiles(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** Every version of a kind, by name, the newest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<RuleVersion> all(Viewer viewer, RuleKind kind) {
        return rules.all(viewer, kind);
    }

    /** Reads a file with every fault; nothing is kept. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public RuleFilePreview preview(Viewer viewer, RuleKind kind, String file, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return RuleFilePreview.unreadable(kind, file, Fault.at(file, 0, 0, "", "rules.file.large", MAX_BYTES));
        }
        Optional<String> text = text(bytes);
        return text.isEmpty()
                ? RuleFilePreview.unreadable(kind, file, Fault.at(file, 0, 0, "", "rules.file.encoding"))
                : read(viewer, kind, file, text.get());
    }

    private RuleFilePreview read(Viewer viewer, RuleKind kind, String file, String text) {
        RuleFormat.Reading reading = rules.read(viewer, kind, file, text);
        List<Fault> faults = new ArrayList<>(reading.faults());
        Optional<RuleFormat.Content> stated = reading.content();
        Optional<RuleVersion> known = stated.flatMap(content -> rules.find(viewer, kind, content.id()));
        boolean same = known.isPresent()
                && known.get().canonical().equals(stated.orElseThrow().canonical());
        if (known.isPresent() && !same) {
            faults.add(Fault.at(
                    file,
                    0,
                    0,
                    "version",
                    "rule.version.differs",
                    known.get().id().toString()));
        }
        return new RuleFilePreview(
                kind,
                file,
                text,
                stated.map(RuleFormat.Content::id),
                stated.map(RuleFormat.Content::name).orElse(""),
                same,
                faults);
    }

    /** Adds what was seen to the catalogue; refused with every fault. */
    @ForOrganisers
    public Outcome<RuleVersion> confirm(Viewer viewer, RuleFilePreview seen) {
        return rules.add(viewer, seen.kind(), seen.file(), seen.text());
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
