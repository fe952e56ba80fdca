package org.clusterreview.experts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.clusterreview.experts.workbook.ExpertRow;

/** The experts of the pool whom the rows of a form may mean. */
record KnownExperts(Map<UUID, ExpertEntity> byId) {

    /**
     * The expert whom a row means: of the same identity number, else of the same phone, else of the same name at the same
     * employer. What is stored says more than what is not stated, so a missing identity number is no difference.
     */
    Optional<ExpertEntity> meantBy(ExpertRow row, Map<UUID, String> employers) {
        return first(e -> row.idNumber().isPresent()
                        && e.identityNumber().map(n -> n.inClear()).equals(row.idNumber()))
                .or(() -> first(e -> e.phone().inClear().equals(row.mobile())))
                .or(() -> first(e -> e.isSamePersonName(row.name())
                        && row.employer().equals(employers.get(e.employer().value()))));
    }

    /** Another expert who has the phone already: a phone belongs to one person. */
    Optional<ExpertEntity> otherWithPhone(ExpertRow row, Optional<ExpertEntity> meant) {
        return first(e -> e.phone().inClear().equals(row.mobile())
                && (meant.isEmpty() || !meant.get().id().equals(e.id())));
    }

    Collection<ExpertEntity> all() {
        return byId.values();
    }

    private Optional<ExpertEntity> first(Predicate<ExpertEntity> condition) {
        return byId.values().stream().filter(condition).findFirst();
    }
}
