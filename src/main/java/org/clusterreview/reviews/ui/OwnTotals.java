package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.reviews.Task;

/** How the totals that the expert has handed in so far are spread, against anchoring; never another expert's. */
class OwnTotals extends Div {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal WIDTH = BigDecimal.valueOf(200);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    OwnTotals(List<Task> tasks, Task present) {
        addClassName("own-totals");
        List<BigDecimal> totals = tasks.stream()
                .filter(task -> task.state() == Task.State.SUBMITTED)
                .filter(task -> task.sheet().track().equals(present.sheet().track()))
                .map(Task::total)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        setVisible(!totals.isEmpty());
        if (!totals.isEmpty()) {
            add(
                    new Span(getTranslation("tasks.own-totals", totals.size(), totals.getFirst(), totals.getLast())),
                    strip(totals));
        }
    }

    /** A dot for each total on an axis from 0 to 100; the words beside it say the same. */
    private static Svg strip(List<BigDecimal> totals) {
        String dots = totals.stream()
                .map(total -> "<circle cx='" + place(total) + "' cy='10' r='4'/>")
                .collect(Collectors.joining());
        Svg strip = new Svg("<svg viewBox='-4 0 208 20' width='208' height='20'><path d='M0 10H" + WIDTH
                + "M0 6v8M100 6v8M200 6v8'/>" + dots + "</svg>");
        strip.getElement().setAttribute("aria-hidden", "true");
        return strip;
    }

    private static String place(BigDecimal total) {
        return total.min(HUNDRED).multiply(WIDTH).divide(HUNDRED).toPlainString();
    }
}
