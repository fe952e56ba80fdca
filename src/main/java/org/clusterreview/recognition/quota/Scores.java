package org.clusterreview.recognition.quota;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/** Scores as they are written and ranks as they are counted. */
public final class Scores {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,60})?");
    private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]{1,300}/[0-9]{1,300}");

    private Scores() {}

    /** Reads a decimal such as {@code 81.81} or a fraction such as {@code 54261/700}; empty for anything else. */
    public static Optional<BigFraction> parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            return Optional.of(new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
        }
        if (!FRACTION.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigFraction(new BigInteger(text.substring(0, slash)), denominator));
    }

    /** Places from 1 in a ranking: equal scores share one, and the next ones are skipped. */
    public static List<Integer> ranks(List<Candidate> ranking) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            boolean equal =
                    i > 0 && ranking.get(i).score().equals(ranking.get(i - 1).score());
            ranks.add(equal ? ranks.getLast() : i + 1);
        }
        return ranks;
    }
}
