package org.clusterreview.kernel.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where the sheets and the shared texts of a workbook stand in its container. */
final class WorkbookParts {

    private static final int MAX_SHEETS = 255;

    private final Container container;

    WorkbookParts(Container container) {
        this.container = container;
    }

    /** Names of the parts by the names of the sheets, hidden ones included, in the workbook's order. */
    Map<String, String> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = relations();
        Map<String, String> sheets = new LinkedHashMap<>();
        try (InputStream in = open("xl/workbook.xml")) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext() && sheets.size() < MAX_SHEETS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String name = Xml.attribute(xml, "name");
                    String target = targets.get(String.valueOf(Xml.attribute(xml, "id")));
                    if (name != null && target != null) {
                        sheets.putIfAbsent(Xml.clean(name), target);
                    }
                }
            }
        }
        return sheets;
    }

    /** The shared texts of the given indices; only these are kept. */
    Map<Integer, String> sharedTexts(Set<Integer> wanted) throws IOException, XMLStreamException {
        Map<Integer, String> texts = new HashMap<>();
        Optional<InputStream> part = container.part("xl/sharedStrings.xml");
        if (part.isEmpty() || wanted.isEmpty()) {
            return texts;
        }
        try (InputStream in = part.get()) {
            XMLStreamReader xml = Xml.open(in);
            int index = 0;
            while (xml.hasNext() && texts.size() < wanted.size()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String text = Xml.text(xml);
                    if (wanted.contains(index)) {
                        texts.put(index, text);
                    }
                    index++;
                }
            }
        }
        return texts;
    }

    InputStream open(String name) throws IOException {
        return container.part(name).orElseThrow(() -> new IOException("part missing: " + name));
    }

    private Map<String, String> relations() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = Xml.attribute(xml, "Id");
                    String target = Xml.attribute(xml, "Target");
                    if (id != null && target != null) {
                        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }
}
