package org.clusterreview.kernel.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form: JSON without white space, object keys sorted by UTF-16 code unit, strings in Unicode NFC, decimals as
 * strings without exponent or trailing zeros, integers as numbers, UTF-8. Two values that mean the same have the same
 * bytes, on every machine. After RFC 8785 (JSON Canonicalization Scheme), except that decimals are strings, so that no
 * reader turns them into binary floating point.
 *
 * <p>Accepted values: {@code null}, {@code Boolean}, {@code String}, enums (their name), {@code Integer}, {@code Long},
 * {@code BigInteger}, {@code BigDecimal}, {@code UUID}, {@code LocalDate}, {@code Instant}, maps with string keys,
 * collections in their order, records (by component). Floating point is refused: it has no canonical decimal.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a value outside the accepted ones: a bug of the caller */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** A decimal as it stands in the canonical form: {@code 1.50} and {@code 15E-1} both give {@code 1.5}. */
    public static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b.booleanValue());
            case String s -> string(s, out);
            case Enum<?> e -> string(e.name(), out);
            case Integer i -> out.append(i.intValue());
            case Long l -> out.append(l.longValue());
            case BigInteger i -> out.append(i);
            case BigDecimal d -> string(decimal(d), out);
            case UUID u -> string(u.toString(), out);
            case LocalDate d -> string(d.toString(), out);
            case Instant i -> string(i.toString(), out);
            case Map<?, ?> m -> object(m, out);
            case Collection<?> c -> array(c, out);
            case Record r -> object(CanonicalRecord.components(r), out);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            String name = Normalizer.normalize((String) key, Normalizer.Form.NFC);
            if (sorted.containsKey(name)) {
                throw new IllegalArgumentException("key twice: " + name);
            }
            sorted.put(name, value);
        });
        out.append('{');
        String separator = "";
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            string(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void array(Collection<?> values, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object value : values) {
            out.append(separator);
            write(value, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void string(String text, StringBuilder out) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        out.append('"');
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
