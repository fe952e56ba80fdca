package org.clusterreview.recused;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.clusterreview.kernel.canonical.Sha256;

/** Any answer as text, with everything that is in it. */
final class Rendering {

    /** Rules and dictionaries: they are the same for everybody and hold nothing of an application. */
    private static final Set<String> FIXED =
            Set.of("ScoringModel", "Policy", "ConflictPolicy", "Dictionary", "ApplicationForm", "RuleVersion");

    private Rendering() {}

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case String s -> text.append('"').append(s).append('"');
            case Number n -> text.append(n);
            case Boolean b -> text.append(b);
            case UUID id -> text.append(id);
            case Enum<?> e -> text.append(e.name());
            case Temporal at -> text.append(at);
            case Optional<?> maybe -> write(maybe.orElse(null), text);
            case byte[] bytes ->
                text.append(bytes.length)
                        .append(' ')
                        .append(Sha256.of(HexFormat.of().formatHex(bytes)));
            case Set<?> set -> {
                Set<String> sorted = new TreeSet<>();
                set.forEach(one -> sorted.add(of(one)));
                text.append(sorted);
            }
            case Collection<?> list -> {
                text.append('[');
                list.forEach(one -> {
                    write(one, text);
                    text.append(",\n");
                });
                text.append(']');
            }
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, one) -> sorted.put(of(key), of(one)));
                text.append(sorted);
            }
            case InputStream in -> text.append(content(in));
            default -> parts(value, text);
        }
    }

    private static String content(InputStream in) {
        try (in) {
            return Sha256.of(HexFormat.of().formatHex(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parts(Object value, StringBuilder text) {
        Class<?> type = value.getClass();
        text.append(type.getSimpleName());
        if (FIXED.contains(type.getSimpleName())) {
            return;
        }
        text.append('{');
        try {
            if (type.isRecord()) {
                for (RecordComponent part : type.getRecordComponents()) {
                    text.append(part.getName()).append('=');
                    part.getAccessor().setAccessible(true);
                    write(part.getAccessor().invoke(value), text);
                    text.append(' ');
                }
            } else if (type.getPackageName().startsWith("org.clusterreview")) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        text.append(field.getName()).append('=');
                        write(field.get(value), text);
                        text.append(' ');
                    }
                }
            } else if (value instanceof BigDecimal
                    || type.getPackageName().startsWith("java.math")
                    || type.getPackageName().startsWith("org.apache.commons")) {
                text.append(value);
            } else {
                throw new IllegalStateException("no rendering for " + type);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        text.append('}');
    }
}
