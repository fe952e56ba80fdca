package org.clusterreview.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForAuditors;
import org.clusterreview.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as auditors read and check it. */
@Service
@Transactional(readOnly = true)
public class Audit {

    private final AuditStore store;
    private final TrailPrivacy privacy;

    Audit(AuditStore store, TrailPrivacy privacy) {
        this.store = store;
        this.privacy = privacy;
    }

    /**
     * What the check of a chain found.
     *
     * @param entries how many the viewer may see; all of them are checked
     * @param head hash of the last one; empty where entries are withheld from the viewer
     * @param brokenAt number of the first entry that does not fit, if any: changed, missing, or not where the head says
     */
    public record Check(String chain, long entries, String head, Optional<Long> brokenAt) {

        public boolean isIntact() {
            return brokenAt.isEmpty();
        }
    }

    @ForAuditors
    public List<String> chains(Viewer viewer) {
        return store.chains();
    }

    /** The latest first. Entries that would tell of what is hidden from the viewer are left out, and with them all hashes. */
    @ForAuditors
    public List<AuditEntry> latest(Viewer viewer, String chain, int offset, int limit) {
        TrailPrivacy.Shown shown = privacy.of(viewer);
        return shown.isWhole()
                ? store.latest(chain, offset, limit)
                : store.latest(chain, offset, limit, shown::shows).stream()
                        .map(AuditEntry::withoutHashes)
                        .toList();
    }

    /** Recomputes every hash of a chain from its first entry on. */
    @ForAuditors
    public Check check(Viewer viewer, String chain) {
        ChainReader reader = new ChainReader(privacy.of(viewer));
        store.each(chain, reader::read);
        return reader.against(chain, store.head(chain));
    }

    private static final class ChainReader {

        private final TrailPrivacy.Shown shown;
        private final List<Long> broken = new ArrayList<>(1);
        private long number;
        private long seen;
        private String hash = AuditEntry.BEGINNING;

        ChainReader(TrailPrivacy.Shown shown) {
            this.shown = shown;
        }

        void read(AuditEntry entry) {
            boolean fits = entry.number() == number + 1 && entry.previousHash().equals(hash) && entry.isIntact();
            if (!fits && broken.isEmpty()) {
                broken.add(number + 1);
            }
            number = entry.number();
            hash = entry.hash();
            seen += shown.shows(entry) ? 1 : 0;
        }

        Check against(String chain, Optional<AuditStore.Head> head) {
            boolean ends =
                    head.map(h -> h.number() == number && h.hash().equals(hash)).orElse(number == 0);
            if (!ends && broken.isEmpty()) {
                broken.add(number + 1);
            }
            String told = seen == number ? hash : "";
            return new Check(chain, seen, told, broken.stream().findFirst());
        }
    }
}
