package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.workshop.RuleCurve;
import org.clusterreview.workshop.RuleCurve.Kind;
import org.clusterreview.workshop.RuleCurve.Point;

/** A rule as a small drawing; the same in words stands beside it, so that nothing is told by the drawing alone. */
class CurveDrawing extends Div {

    private static final long serialVersionUID = 1L;
    private static final double LEFT = 34;
    private static final double RIGHT = 216;
    private static final double TOP = 8;
    private static final double BOTTOM = 66;

    private final transient RuleCurve curve;
    private final double low;
    private final double high;
    private final double bottom;
    private final double top;

    CurveDrawing(RuleCurve curve, String description) {
        this.curve = curve;
        List<Point> points = curve.points();
        boolean places = curve.kind() == Kind.PLACE;
        low = number(points.getFirst().figure()) - (places ? 0.5 : 0);
        high = number(points.getLast().figure()) + (places ? 0.5 : 0);
        bottom = Math.min(
                0, points.stream().mapToDouble(q -> number(q.percent())).min().orElse(0));
        top = Math.max(
                100, points.stream().mapToDouble(p -> number(p.percent())).max().orElse(100));
        addClassName("rule-curve");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        add(new Html("<span><svg viewBox=\"0 0 224 84\" focusable=\"false\" aria-hidden=\"true\">" + axes()
                + (places ? bars() : line()) + "</svg></span>"));
    }

    private String line() {
        String joined = curve.points().stream()
                .map(p -> at(x(p.figure())) + "," + at(y(p.percent())))
                .collect(Collectors.joining(" "));
        return "<polyline class=\"curve\" points=\"" + joined + "\"/>";
    }

    private String bars() {
        double width = (RIGHT - LEFT) / (high - low) * 0.7;
        return curve.points().stream()
                .map(p -> "<rect class=\"bar\" x=\"" + at(x(p.figure()) - width / 2) + "\" y=\"" + at(y(p.percent()))
                        + "\" width=\"" + at(width) + "\" height=\"" + at(y(0) - y(p.percent())) + "\"/>")
                .collect(Collectors.joining());
    }

    private String axes() {
        String unit = curve.kind() == Kind.SHARE ? "%" : "";
        StringBuilder text = new StringBuilder();
        text.append(grid(0)).append(grid(100));
        if (bottom < 0) {
            text.append(grid(bottom));
        }
        if (top > 100) {
            text.append(grid(top));
        }
        double free = 0;
        for (Exact edge : curve.edges()) {
            String shown = shown(number(edge)) + unit;
            double half = 3.5 * shown.length();
            double x = Math.clamp(x(edge), LEFT, RIGHT + 4 - half);
            if (x - half >= free) {
                text.append(label(x, BOTTOM + 14, "middle", shown));
                free = x + half + 4;
            }
        }
        return text.toString();
    }

    private String grid(double percent) {
        double y = y(percent);
        return "<line class=\"grid\" x1=\"" + at(LEFT) + "\" x2=\"" + at(RIGHT) + "\" y1=\"" + at(y) + "\" y2=\""
                + at(y) + "\"/>" + label(LEFT - 4, y + 4, "end", shown(percent) + "%");
    }

    private static String label(double x, double y, String anchor, String text) {
        return "<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" text-anchor=\"" + anchor + "\">" + text + "</text>";
    }

    private double x(Exact figure) {
        return LEFT + (number(figure) - low) / (high - low) * (RIGHT - LEFT);
    }

    private double y(Exact percent) {
        return y(number(percent));
    }

    private double y(double percent) {
        return BOTTOM - (percent - bottom) / (top - bottom) * (BOTTOM - TOP);
    }

    /** Only for drawing. */
    private static double number(Exact value) {
        return value.rounded(6, RoundingMode.HALF_UP).doubleValue();
    }

    private static String at(double pixel) {
        return String.format(Locale.ROOT, "%.1f", pixel);
    }

    private static String shown(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
