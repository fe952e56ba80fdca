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

    Audit(AuditStore store) {
        this.store = store;
    }

    /**
     * What the check of a chain found.
     *
     * @param entries how many were read
     * @param head hash of the last one
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

    @ForAuditors
    public List<AuditEntry> latest(Viewer viewer, String chain, int offset, int limit) {
        return store.latest(chain, offset, limit);
    }

    /** Recomputes every hash of a chain from its first entry on. */
    @ForAuditors
    public Check check(Viewer viewer, String chain) {
        ChainReader reader = new ChainReader();
        store.each(chain, reader::read);
        return reader.against(chain, store.head(chain));
    }

    private static final class ChainReader {

        private final List<Long> broken = new ArrayList<>(1);
        private long number;
        private String hash = AuditEntry.BEGINNING;

        void read(AuditEntry entry) {
            boolean fits = entry.number() == number + 1 && entry.previousHash().equals(hash) && entry.isIntact();
            if (!fits && broken.isEmpty()) {
                broken.add(number + 1);
            }
            number = entry.number();
            hash = entry.hash();
        }

        Check against(String chain, Optional<AuditStore.Head> head) {
            boolean ends =
                    head.map(h -> h.number() == number && h.hash().equals(hash)).orElse(number == 0);
            if (!ends && broken.isEmpty()) {
                broken.add(number + 1);
            }
            return new Check(chain, number, hash, broken.stream().findFirst());
        }
    }
}
