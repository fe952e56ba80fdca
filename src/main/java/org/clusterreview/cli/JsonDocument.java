package org.clusterreview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON output: keys in the order given, decimals without exponent, the common header first. */
final class JsonDocument {

    private static final String BUILD = "/META-INF/build-info.properties";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonDocument() {}

    static String of(String command, Map<String, String> inputHashes, Map<String, ?> body) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("command", command);
        document.put("version", version());
        document.put("input", inputHashes);
        document.putAll(body);
        return MAPPER.writeValueAsString(document) + "\n";
    }

    /** Version of the program as built; classes run outside a build have none. */
    static String version() {
        try (InputStream in = JsonDocument.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                return "unknown";
            }
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("build.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
