package org.clusterreview.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.agreement.Icc;
import org.clusterreview.statistics.agreement.IntraclassCorrelation;
import org.clusterreview.statistics.agreement.KendallW;
import org.clusterreview.statistics.agreement.KrippendorffAlpha;
import org.clusterreview.statistics.agreement.Scale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Says how well experts agree. */
@Command(name = "reliability")
final class ReliabilityCommand extends RatingsCommand {

    ReliabilityCommand(Streams streams, Texts texts) {
        super("reliability", streams, texts);
    }

    @Override
    String description() {
        return texts().get("cli.reliability.description");
    }

    @Override
    Answer answer(Inputs inputs) throws UnusableInput {
        List<Fault> faults = new ArrayList<>();
        Optional<Ratings> ratings = ratings(inputs, faults);
        return ratings.isEmpty() ? Answer.wrong(faults) : Answer.done(json(body(ratings.get())));
    }

    private Map<String, @Nullable Object> body(Ratings ratings) {
        StatisticNotes notes = new StatisticNotes(texts());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        List<Icc> icc = notes.value("icc", IntraclassCorrelation.of(ratings, IntraclassCorrelation.CONFIDENCE));
        body.put("icc", icc == null ? null : forms(icc, notes));
        KendallW w = notes.value("kendallW", KendallW.of(ratings));
        body.put("kendallW", w == null ? null : concordance(w));
        Map<String, @Nullable Object> alphas = new LinkedHashMap<>();
        for (Scale scale : Scale.values()) {
            String name = scale.name().toLowerCase(Locale.ROOT);
            alphas.put(name, notes.value("krippendorff " + name, KrippendorffAlpha.of(ratings, scale)));
        }
        body.put("krippendorff", alphas);
        body.put("notes", notes.all());
        return body;
    }

    private static Map<String, @Nullable Object> forms(List<Icc> all, StatisticNotes notes) {
        Map<String, @Nullable Object> forms = new LinkedHashMap<>();
        for (Icc icc : all) {
            String name = icc.form().label();
            Map<String, @Nullable Object> form = new LinkedHashMap<>();
            form.put("value", notes.value(name + " value", icc.value()));
            form.put("F", notes.value(name + " F", icc.f()));
            form.put("df1", icc.df1());
            form.put("df2", icc.df2());
            form.put("p", notes.value(name + " p", icc.p()));
            form.put("lower95", notes.value(name + " lower95", icc.lower()));
            form.put("upper95", notes.value(name + " upper95", icc.upper()));
            forms.put(name, form);
        }
        return forms;
    }

    private static Map<String, Object> concordance(KendallW w) {
        Map<String, Object> concordance = new LinkedHashMap<>();
        concordance.put("w", StatisticNotes.number(w.w()));
        concordance.put("wTies", StatisticNotes.number(w.wTies()));
        concordance.put("chisq", StatisticNotes.number(w.chiSquared()));
        concordance.put("df", w.df());
        concordance.put("p", w.p());
        return concordance;
    }
}
