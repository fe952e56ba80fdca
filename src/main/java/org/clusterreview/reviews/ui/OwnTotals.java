package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterreview.reviews.Task;

/** The expert's own totals so far, against anchoring; never another expert's. */
final class OwnTotals {

    private OwnTotals() {}

    static String sentence(Component page, List<Task> tasks, Task present) {
        List<BigDecimal> totals = tasks.stream()
                .filter(task -> task.state() == Task.State.SUBMITTED)
                .filter(task -> task.sheet().track().equals(present.sheet().track()))
                .map(Task::total)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        String place = page.getTranslation("tasks.place", present.groupName(), present.position(), present.of());
        return totals.isEmpty()
                ? place
                : place + " · "
                        + page.getTranslation(
                                "tasks.own-totals",
                                totals.size(),
                                totals.getFirst(),
                                median(totals),
                                totals.getLast());
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    }
}
