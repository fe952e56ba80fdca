package org.clusterreview.organisations.names;

import java.util.List;
import java.util.UUID;

/** What a written name means. */
public sealed interface NameAnswer {

    /**
     * Certainly this organisation.
     *
     * @param reasons one reason: by which name it is known
     */
    record Same(UUID organisation, List<NameReason> reasons) implements NameAnswer {

        public Same {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Perhaps one of these; a person decides.
     *
     * @param candidates one an organisation, the likeliest first, 1 to {@value NameIndex#MOST_CANDIDATES}
     */
    record Uncertain(List<Candidate> candidates) implements NameAnswer {

        public Uncertain {
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("uncertain between none");
            }
            candidates = List.copyOf(candidates);
        }
    }

    /** No organisation that is known. */
    record Unknown() implements NameAnswer {}
}
