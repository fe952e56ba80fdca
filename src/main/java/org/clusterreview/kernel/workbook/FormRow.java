package org.clusterreview.kernel.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clusterreview.kernel.workbook.Column.Kind;
import org.jspecify.annotations.Nullable;

/** A row of a form. A cell that cannot be used is reported and then counts as empty, so that reading goes on. */
public final class FormRow {

    private static final Pattern TYPED_NUMBER = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,15})?");
    private static final int MAX_WHOLE_DIGITS = 12;
    private static final int SHOWN_FOUND = 40;

    private final FormTable table;
    private final SheetRow row;

    FormRow(FormTable table, SheetRow row) {
        this.table = table;
        this.row = row;
    }

    /** As the spreadsheet shows it, from 1. */
    public int number() {
        return row.number();
    }

    /** The text of a cell, on one line; empty where the cell is empty or at fault. */
    public Optional<String> text(Column column) {
        Cell cell = cell(column);
        if (cell == null) {
            return Optional.empty();
        }
        String text = switch (cell) {
            case Cell.Text(var value) -> value.replaceAll("\\s*[\\r\\n]+\\s*", " ");
            case Cell.Numeric(var value) -> {
                if (value.precision() - value.scale() > 15 || value.precision() >= 15) {
                    fault(column, "workbook.cell.digitsLost");
                    yield "";
                }
                yield value.toPlainString();
            }
            case Cell.Flag(var value) -> value ? "TRUE" : "FALSE";
            case Cell.Broken(var error) -> {
                fault(column, "workbook.cell.brokenFormula", error);
                yield "";
            }
        };
        if (column.kind() instanceof Kind.Text(int max) && text.length() > max) {
            fault(column, "workbook.cell.tooLong", max);
            return Optional.empty();
        }
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** The text of a cell for a second look: empty where the cell is, and nothing is reported. */
    public Optional<String> quietly(Column column) {
        return row.cells().get(table.position(column)) instanceof Cell.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /**
     * The entry of a list that a cell names.
     *
     * @param find what the name stands for; empty where it is unknown, which is then reported with the nearest name
     */
    public <T> Optional<T> choice(Column column, Function<String, Optional<T>> find) {
        Optional<String> text = text(column);
        Optional<T> found = text.flatMap(find);
        if (text.isPresent() && found.isEmpty()) {
            unknown(column, text.get());
        }
        return found;
    }

    /** Reports a name that is not in the list of the column. */
    public void unknown(Column column, String name) {
        Optional<String> near =
                column.kind() instanceof Kind.Choice(var names) ? Nearest.of(name, names) : Optional.empty();
        if (near.isPresent()) {
            fault(column, "workbook.cell.unknownNear", shortened(name), near.get());
        } else {
            fault(column, "workbook.cell.unknown", shortened(name));
        }
    }

    /** A number within the bounds of its column; empty where the cell is empty or at fault. */
    public Optional<BigDecimal> number(Column column, Kind.Number kind) {
        Cell cell = cell(column);
        if (cell == null) {
            return Optional.empty();
        }
        BigDecimal value = numeric(cell);
        if (value == null) {
            if (cell instanceof Cell.Broken(var error)) {
                fault(column, "workbook.cell.brokenFormula", error);
            } else {
                fault(column, "workbook.cell.notNumber", shortened(cell.shown()), kind.unit());
            }
            return Optional.empty();
        }
        return inBounds(column, kind, value) ? Optional.of(value) : Optional.empty();
    }

    private boolean inBounds(Column column, Kind.Number kind, BigDecimal value) {
        BigDecimal min = kind.min();
        if (min != null && value.compareTo(min) < 0) {
            fault(column, "workbook.cell.below", shortened(value.toPlainString()), min.toPlainString());
        } else if (value.precision() - value.scale() > MAX_WHOLE_DIGITS) {
            fault(column, "workbook.cell.tooLarge", shortened(value.toPlainString()), kind.unit());
        } else if (value.stripTrailingZeros().scale() > kind.decimals()) {
            if (kind.decimals() == 0) {
                fault(column, "workbook.cell.notWhole", value.toPlainString(), kind.unit());
            } else {
                fault(column, "workbook.cell.decimals", value.toPlainString(), kind.decimals());
            }
        } else {
            return true;
        }
        return false;
    }

    private static @Nullable BigDecimal numeric(Cell cell) {
        return switch (cell) {
            case Cell.Numeric(var value) -> value;
            case Cell.Text(var value) -> {
                String typed = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
                yield TYPED_NUMBER.matcher(typed).matches() ? Cell.plain(new BigDecimal(typed.replace(",", ""))) : null;
            }
            case Cell.Flag ignored -> null;
            case Cell.Broken ignored -> null;
        };
    }

    private @Nullable Cell cell(Column column) {
        Cell cell = row.cells().get(table.position(column));
        if (cell == null && column.required()) {
            fault(column, "workbook.cell.required");
        }
        return cell;
    }

    /** Reports a fault of a cell; the text's arguments are sheet, reference, header and then those given. */
    public void fault(Column column, String code, Object... details) {
        table.fault(row.number(), column, code, details);
    }

    /** Reports a fault of a cell whose text takes the details alone; the place stands beside it. */
    public void finding(Column column, String code, List<Object> details) {
        table.finding(row.number(), column, code, details);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_FOUND ? text : text.substring(0, SHOWN_FOUND) + "…";
    }
}
