package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.words.ModelWords;

/** Other weights, to see what they would change; the model itself stays as it is. */
class TrialWeights extends Details {

    private static final long serialVersionUID = 1L;

    TrialWeights(ScoringModel model, Map<String, BigDecimal> weights, Runnable onChange) {
        setSummaryText(getTranslation("try.weights"));
        addClassNames("work-card", "try-weights");
        Div fields = new Div();
        fields.addClassName("weight-fields");
        Node.all(model.nodes()).forEach(node -> {
            BigDecimal weight = switch (node) {
                case Dimension dimension -> dimension.weight();
                case Indicator indicator -> indicator.weight();
            };
            if (weight != null) {
                fields.add(field(node, weight, weights, onChange));
            }
        });
        add(new Paragraph(getTranslation("try.weights.help")), fields);
    }

    private TextField field(Node node, BigDecimal weight, Map<String, BigDecimal> weights, Runnable onChange) {
        TextField field = new TextField(node.name());
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL, TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.setPlaceholder(ModelWords.number(weight));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> {
            weights.remove(node.id());
            Optional<BigDecimal> other =
                    TrialInput.number(event.getValue().strip()).filter(v -> v.signum() > 0);
            other.ifPresent(v -> weights.put(node.id(), v));
            boolean wrong = other.isEmpty() && !event.getValue().isBlank();
            TrialMarks.judge(field, wrong ? Optional.of(Violation.of("try.weight-wrong")) : Optional.empty());
            onChange.run();
        });
        return field;
    }
}
