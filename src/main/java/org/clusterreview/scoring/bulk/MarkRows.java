package org.clusterreview.scoring.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.clusterreview.scoring.bulk.BulkModel.MarkScale;

/**
 * Reads the rows of one stretch of a file of marks: {@code application,expert,indicator,mark} without quotes or spaces. Anything
 * else ends the reading, and the ordinary way has to be gone. Neighbouring rows mostly share application and expert, and
 * indicators mostly come in the same order, so both are tried before any table is searched.
 */
final class MarkRows implements Callable<Boolean> {

    private static final int BLOCK = 1 << 20;
    private static final int LONGEST_ROW = 1 << 12;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final FileChannel file;
    private final long begin;
    private final long end;
    private final BulkModel model;
    private final SheetTable sheets;
    private final Keys indicators = new Keys();
    private final byte[] block = new byte[BLOCK + LONGEST_ROW];
    private final long[] weights;
    private final int[][] sums;
    private final long[] least;
    private final long[] most;
    private final long[] steps;
    private final int[] decimalsOnStep;

    private byte[] prefix = new byte[64];
    private int prefixLength;
    private int sheet = -1;
    private int indicator = -1;

    /**
     * @param begin of the first row
     * @param end just behind the last row's line end, or the end of the file
     */
    MarkRows(FileChannel file, long begin, long end, BulkModel model) {
        this.file = file;
        this.begin = begin;
        this.end = end;
        this.model = model;
        this.sheets = new SheetTable(model.sumCount());
        this.weights = model.weights();
        this.sums = model.sums();
        this.least = model.scales().stream().mapToLong(MarkScale::min).toArray();
        this.most = model.scales().stream().mapToLong(MarkScale::max).toArray();
        this.steps = model.scales().stream().mapToLong(MarkScale::step).toArray();
        this.decimalsOnStep =
                model.scales().stream().mapToInt(MarkScale::decimalsOnStep).toArray();
        for (String id : model.ids()) {
            byte[] bytes = (id + ",").getBytes(StandardCharsets.UTF_8);
            indicators.of(bytes, 0, bytes.length);
        }
    }

    SheetTable sheets() {
        return sheets;
    }

    /** False for a row that is not plain. */
    @Override
    public Boolean call() throws IOException {
        int kept = 0;
        for (long position = begin; position < end; ) {
            int wanted = (int) Math.min(BLOCK, end - position);
            int read = fill(position, kept, wanted);
            position += read;
            int filled = kept + read;
            if (position == end && filled > 0 && block[filled - 1] != '\n') {
                block[filled++] = '\n';
            }
            int last = lastLineEnd(filled);
            if (last < 0 || !rows(last + 1)) {
                return false;
            }
            kept = filled - last - 1;
            if (kept > LONGEST_ROW - 1) {
                return false;
            }
            System.arraycopy(block, last + 1, block, 0, kept);
        }
        return true;
    }

    private int fill(long position, int offset, int wanted) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(block, offset, wanted);
        while (target.hasRemaining()) {
            if (file.read(target, position + target.position() - offset) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return wanted;
    }

    private int lastLineEnd(int filled) {
        int at = filled - 1;
        while (at >= 0 && block[at] != '\n') {
            at--;
        }
        return at;
    }

    private boolean rows(int filled) {
        byte[] bytes = block;
        int at = 0;
        while (at < filled) {
            if (!startsWithPrefix(at) && !sheet(at)) {
                return false;
            }
            at = indicator(at + prefixLength);
            if (at < 0 || !sheets.see(sheet, indicator)) {
                return false;
            }
            at = bytes[at] == '\n' ? at + 1 : mark(at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithPrefix(int at) {
        int length = prefixLength;
        return length > 0 && Arrays.equals(block, at, at + length, prefix, 0, length);
    }

    /** Reads application and expert; false if they are not plain. */
    private boolean sheet(int at) {
        int comma = field(at);
        int second = comma < 0 ? -1 : field(comma + 1);
        if (second < 0) {
            return false;
        }
        int application = sheets.applications().of(block, at, comma);
        sheet = sheets.sheet(application, sheets.experts().of(block, comma + 1, second));
        prefixLength = second + 1 - at;
        if (prefixLength > prefix.length) {
            prefix = new byte[2 * prefixLength];
        }
        System.arraycopy(block, at, prefix, 0, prefixLength);
        return true;
    }

    /** The comma behind a field that is not empty; -1 if there is a quote, a space at its ends, or no comma. */
    private int field(int at) {
        int to = at;
        byte c = block[to];
        while (c != ',') {
            if (c == '\n' || c == '"' || c == '\r') {
                return -1;
            }
            c = block[++to];
        }
        return to == at || isSpace(block[at]) || isSpace(block[to - 1]) || endsInOddSpace(at, to) ? -1 : to;
    }

    /** Other white space than ASCII's begins with a byte below 0 and is left to the ordinary way. */
    private static boolean isSpace(byte c) {
        return c <= ' ' && c >= 0 || c == (byte) 0xe3 || c == (byte) 0xe2 || c == (byte) 0xe1 || c == (byte) 0xc2;
    }

    /** The last character begins with a byte that white space may begin with. */
    private boolean endsInOddSpace(int at, int to) {
        return block[to - 1] < 0 && (to - at >= 2 && isSpace(block[to - 2]) || to - at >= 3 && isSpace(block[to - 3]));
    }

    /** Where the mark begins; the indicator's comma is part of its key, so that no search for it is needed. */
    private int indicator(int at) {
        int likely = indicator + 1 == weights.length ? 0 : indicator + 1;
        int length = indicators.length(likely);
        if (at + length < block.length && indicators.is(likely, block, at, at + length)) {
            indicator = likely;
            return at + length;
        }
        int comma = field(at);
        int found = comma < 0 ? -1 : indicators.find(block, at, comma + 1);
        if (found < 0) {
            return -1;
        }
        indicator = found;
        return comma + 1;
    }

    /** Behind the line end; -1 if the mark is not a plain decimal, or not one that the indicator allows. */
    private int mark(int start) {
        int at = start;
        boolean negative = block[at] == '-';
        at += negative ? 1 : 0;
        long units = 0;
        int digits = 0;
        int point = -1;
        byte c = block[at];
        while (c != '\n') {
            if (c >= '0' && c <= '9') {
                units = 10 * units + (c - '0');
                digits++;
            } else if (c == '.' && point < 0 && digits > 0) {
                point = digits;
            } else {
                return -1;
            }
            c = block[++at];
        }
        int decimals = point < 0 ? 0 : digits - point;
        if (digits == 0 || digits > 12 || decimals > BulkModel.DECIMALS || point == digits) {
            return -1;
        }
        long mark = units * POWERS[BulkModel.DECIMALS - decimals] * (negative ? -1 : 1);
        if (!allows(mark, decimals)) {
            return -1;
        }
        sheets.add(sheet, indicator, mark * weights[indicator], sums[indicator]);
        return at + 1;
    }

    private boolean allows(long mark, int decimals) {
        int i = indicator;
        return mark >= least[i]
                && mark <= most[i]
                && (decimals <= decimalsOnStep[i] || (mark - least[i]) % steps[i] == 0);
    }
}
