package org.clusterreview.kernel.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of a sheet (ECMA-376 part 1, 18.3.1) and stops at the first row too many, so that memory is bounded by
 * the rows asked for, not by the file.
 */
final class SheetParser {

    private static final int MAX_COLUMNS = 256;

    /** A cell as it stands in the file: kind {@code s} refers to a shared text by its index. */
    record RawCell(int column, String kind, String value) {}

    record RawRow(int number, List<RawCell> cells) {}

    /** The rows, or {@code tooMany} with as many as are allowed. */
    record RawSheet(List<RawRow> rows, boolean tooMany) {}

    private final XMLStreamReader xml;
    private final int maxRows;
    private final List<RawRow> rows = new ArrayList<>();

    private SheetParser(XMLStreamReader xml, int maxRows) {
        this.xml = xml;
        this.maxRows = maxRows;
    }

    static RawSheet parse(InputStream in, int maxRows) throws XMLStreamException {
        return new SheetParser(Xml.open(in), maxRows).parse();
    }

    private RawSheet parse() throws XMLStreamException {
        int number = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number = Xml.integer(Xml.attribute(xml, "r"), number + 1);
                List<RawCell> cells = row();
                if (!cells.isEmpty()) {
                    if (rows.size() == maxRows) {
                        return new RawSheet(rows, true);
                    }
                    rows.add(new RawRow(number, cells));
                }
            }
        }
        return new RawSheet(rows, false);
    }

    private List<RawCell> row() throws XMLStreamException {
        List<RawCell> cells = new ArrayList<>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(Xml.attribute(xml, "r"), column + 1);
                String kind = Xml.attribute(xml, "t");
                String value = value();
                if (!value.isBlank() && column <= MAX_COLUMNS) {
                    cells.add(new RawCell(column, kind == null ? "n" : kind, value));
                }
            }
        }
        return cells;
    }

    /** The content of the current cell; a formula beside it is passed over. */
    private String value() throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return value;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean formula = xml.getLocalName().equals("f");
                String text = Xml.text(xml);
                value = formula ? value : text;
            }
        }
        return value;
    }

    /** Column of a reference such as C5, which may be absent. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isUpperCase(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column == 0 ? otherwise : column;
    }
}
