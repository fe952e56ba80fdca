package org.clusterreview.recused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Many long texts by name, packed: those of all who are recused are held at the same time. */
final class Told {

    private final Map<String, byte[]> texts = new TreeMap<>();

    void put(String name, String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        texts.put(name, packed.toByteArray());
    }

    Iterable<String> names() {
        return texts.keySet();
    }

    /** Empty where there is none of the name. */
    String get(String name) {
        byte[] packed = texts.get(name);
        if (packed == null) {
            return "";
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
