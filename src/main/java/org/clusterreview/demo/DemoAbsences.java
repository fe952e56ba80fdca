package org.clusterreview.demo;

import java.time.LocalDate;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertAbsences;
import org.clusterreview.experts.ExpertPool;
import org.springframework.stereotype.Component;

/** Days of the weeks to come on which some experts cannot be called on. */
@Component
class DemoAbsences {

    /** One of so many is away at some time. */
    private static final int EVERY = 5;

    private static final int DAYS = 40;
    private static final List<String> NOTES = List.of("出差（演示）", "出国访问（演示）", "住院（演示）");

    private final ExpertPool pool;
    private final ExpertAbsences absences;

    DemoAbsences(ExpertPool pool, ExpertAbsences absences) {
        this.pool = pool;
        this.absences = absences;
    }

    /** @return how many were entered */
    int enter(Viewer viewer, LocalDate today) {
        List<Expert> all = pool.all(viewer);
        int entered = 0;
        for (int i = 0; i < all.size(); i += EVERY) {
            LocalDate from = today.plusDays(2 + i * 7L % DAYS);
            absences.add(viewer, all.get(i).id(), from, from.plusDays(i % 5), NOTES.get(entered % NOTES.size()))
                    .orThrow();
            entered++;
        }
        return entered;
    }
}
