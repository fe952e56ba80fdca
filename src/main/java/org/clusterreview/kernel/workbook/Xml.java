package org.clusterreview.kernel.workbook;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streaming over the XML parts, without document types and external entities. */
final class Xml {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\n\r]]");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** An attribute by its local name, whatever its namespace: strict and transitional files differ in it. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number from an attribute or a value, or the given one where it is none. */
    static int integer(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : otherwise;
    }

    /**
     * The text of the {@code t} and {@code v} elements up to the end of the current element, without phonetic readings;
     * characters beyond the limit of a cell are passed over.
     */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (phonetic > 0 || xml.getLocalName().equals("rPh")) {
                        phonetic++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    phonetic = Math.max(0, phonetic - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (phonetic == 0 && text.length() <= Cell.MAX_TEXT) {
                        int room = Cell.MAX_TEXT + 1 - text.length();
                        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
                    }
                }
                default -> {
                    // comments and processing instructions say nothing here
                }
            }
        }
        return text.toString();
    }

    /**
     * Text as it is kept: escapes of the file format resolved, NFC, without blanks around, cut at the limit. Characters that no
     * text holds (controls, halves of pairs) are left out: databases refuse some of them.
     */
    static String clean(String raw) {
        String text = raw;
        if (text.contains("_x")) {
            text = ESCAPED.matcher(text)
                    .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        }
        text = Normalizer.normalize(UNFIT.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, Math.min(to, from + Cell.MAX_TEXT));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
