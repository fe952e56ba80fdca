package org.clusterreview.organisations.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.organisations.names.NameReason.Kind;

/** Holds two names against each other that are not equal. */
final class NameJudge {

    private static final List<String> RESEARCH = List.of("研究院", "研究所", "科学院");
    private static final int SHORTEST_WHOLE = 6;
    private static final int LONG_CORE = 4;

    private final PlaceNames places;

    NameJudge(PlaceNames places) {
        this.places = places;
    }

    /** Why the written name may mean the known one; empty if they are names of different bodies. */
    Optional<List<NameReason>> judge(ParsedName written, ParsedName known) {
        if (!written.numbers().equals(known.numbers())) {
            return Optional.empty();
        }
        return apart(written, known).or(() -> whole(written, known).map(List::of));
    }

    /** Piece by piece; a piece that cannot belong to the same body ends it. */
    private Optional<List<NameReason>> apart(ParsedName written, ParsedName known) {
        List<NameReason> reasons = new ArrayList<>();
        boolean same = part(written, known, reasons)
                && ending(written, known, reasons)
                && place(written, known, reasons)
                && core(written, known, reasons);
        if (same && reasons.isEmpty()) {
            reasons.add(new NameReason(Kind.WORDING, written.normal(), known.normal()));
        }
        return same ? Optional.of(reasons) : Optional.empty();
    }

    private static boolean part(ParsedName written, ParsedName known, List<NameReason> reasons) {
        if (written.part().equals(known.part())) {
            return true;
        }
        reasons.add(new NameReason(Kind.PART, written.part(), known.part()));
        return written.part().isEmpty() || known.part().isEmpty();
    }

    private static boolean ending(ParsedName written, ParsedName known, List<NameReason> reasons) {
        if (!written.form().equals(known.form())) {
            reasons.add(new NameReason(Kind.LEGAL_FORM, written.form(), known.form()));
        }
        if (written.type().equals(known.type())) {
            return true;
        }
        Optional<Kind> kind = typeDifference(written, known);
        kind.ifPresent(difference -> {
            reasons.removeIf(reason -> reason.kind() == Kind.LEGAL_FORM && difference == Kind.PART);
            reasons.add(new NameReason(difference, written.type(), known.type()));
        });
        return kind.isPresent();
    }

    private static Optional<Kind> typeDifference(ParsedName written, ParsedName known) {
        if (written.typeInOneWording().equals(known.typeInOneWording())) {
            return Optional.of(Kind.WORDING);
        }
        boolean college = List.of("大学", "学院").containsAll(List.of(written.type(), known.type()));
        if (college && written.core().length() >= 2) {
            return Optional.of(Kind.UPGRADED);
        }
        if (!written.type().isEmpty() && !known.type().isEmpty()) {
            return Optional.empty();
        }
        boolean research = RESEARCH.contains(written.type() + known.type());
        if (research && written.hasOwnName() && (written.isEnterprise() || known.isEnterprise())) {
            return Optional.of(Kind.PART);
        }
        return isCut(written) || isCut(known) ? Optional.of(Kind.SHORTENED) : Optional.empty();
    }

    private static boolean isCut(ParsedName name) {
        return name.type().isEmpty()
                && !name.isEnterprise()
                && name.normal().length() >= 4
                && name.core().length() >= 2;
    }

    private boolean place(ParsedName written, ParsedName known, List<NameReason> reasons) {
        Optional<Place> one = written.place();
        Optional<Place> other = known.place();
        if (one.equals(other)) {
            if (!written.places().equals(known.places())) {
                reasons.add(new NameReason(Kind.PLACE, chain(written), chain(known)));
            }
            return one.isPresent() || known.hasOwnName() || known.core().length() >= LONG_CORE;
        }
        if (!written.hasOwnName() || !known.hasOwnName()) {
            return false;
        }
        boolean missing = one.isEmpty() || other.isEmpty();
        boolean nested = !missing
                && (places.liesIn(one.orElseThrow(), other.orElseThrow())
                        || places.liesIn(other.orElseThrow(), one.orElseThrow()));
        reasons.add(new NameReason(missing ? Kind.PLACE : Kind.WIDER_PLACE, chain(written), chain(known)));
        return missing || nested;
    }

    private static String chain(ParsedName name) {
        StringBuilder out = new StringBuilder();
        name.places().forEach(place -> out.append(place.name()));
        return out.toString();
    }

    private static boolean core(ParsedName written, ParsedName known, List<NameReason> reasons) {
        if (!written.written().equals(known.written()) && written.core().equals(known.core())) {
            CoreDifference.Edit edit = CoreDifference.between(written.written(), known.written());
            reasons.add(new NameReason(Kind.WORDING, edit.written(), edit.known()));
        }
        if (written.core().equals(known.core())) {
            return true;
        }
        boolean onlySlip = reasons.stream().noneMatch(reason -> reason.kind() == Kind.PART);
        Optional<NameReason> slip = onlySlip
                ? CoreDifference.slip(written.core(), known.core(), ownLength(known))
                        .or(() -> ofPublicBody(written, known))
                : Optional.empty();
        slip.ifPresent(reasons::add);
        return slip.isPresent();
    }

    /** 湖北示范大学: place and ending make up for a short name. */
    private static Optional<NameReason> ofPublicBody(ParsedName written, ParsedName known) {
        boolean same = written.places().equals(known.places()) && written.type().equals(known.type());
        boolean enough =
                known.normal().length() >= SHORTEST_WHOLE && !known.places().isEmpty();
        return same && enough && !known.type().isEmpty()
                ? CoreDifference.between(written.core(), known.core()).alike()
                : Optional.empty();
    }

    /** The whole core of a public body is its own name. */
    private static int ownLength(ParsedName known) {
        return known.isEnterprise()
                ? NameWords.endOfOwnName(known.core())
                : known.core().length();
    }

    /** One slip in a name that is otherwise the same letter by letter: in the place or in the ending. */
    private Optional<NameReason> whole(ParsedName written, ParsedName known) {
        if (known.normal().length() < SHORTEST_WHOLE
                || !Numerals.of(written.normal()).equals(Numerals.of(known.normal()))) {
            return Optional.empty();
        }
        CoreDifference.Edit edit = CoreDifference.between(written.normal(), known.normal());
        int core = known.written().isEmpty() ? -1 : known.normal().indexOf(known.written());
        if (core < 0 || !edit.isOne()) {
            return Optional.empty();
        }
        int length = Math.max(1, edit.known().length());
        if (edit.at() >= core && edit.at() + length <= core + known.written().length()) {
            return Optional.empty();
        }
        boolean inPlace = edit.at() < core;
        boolean placeLost = inPlace && written.places().isEmpty();
        if (!placeLost && !written.places().equals(known.places())) {
            return Optional.empty();
        }
        boolean free = known.hasOwnName() && (inPlace || known.isEnterprise() || edit.isMissing());
        return edit.alike().or(() -> free ? edit.reason(slip(edit)) : Optional.empty());
    }

    private static Kind slip(CoreDifference.Edit edit) {
        return edit.isSwap() ? Kind.TRANSPOSED : Kind.ONE_CHARACTER;
    }
}
