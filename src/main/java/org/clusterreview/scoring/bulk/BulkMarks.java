package org.clusterreview.scoring.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a file of marks with as many threads as there are processors, each a stretch of whole rows. */
final class BulkMarks {

    private static final byte[] HEADER = "application,expert,indicator,mark\n".getBytes(StandardCharsets.UTF_8);
    private static final int SEARCHED = 1 << 12;

    private BulkMarks() {}

    /** Empty if anything in the file is not plain: then nothing is known about it but that. */
    static Optional<SheetTable> read(Path path, BulkModel model, int threads) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            List<Long> cuts = cuts(file, threads);
            if (cuts.isEmpty()) {
                return Optional.empty();
            }
            List<MarkRows> stretches = new ArrayList<>();
            for (int i = 1; i < cuts.size(); i++) {
                stretches.add(new MarkRows(file, cuts.get(i - 1), cuts.get(i), model));
            }
            return read(stretches) ? together(stretches) : Optional.empty();
        }
    }

    private static boolean read(List<MarkRows> stretches) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(stretches.size())) {
            boolean plain = true;
            for (Future<Boolean> done : workers.invokeAll(stretches)) {
                plain &= done.get();
            }
            return plain;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Optional<SheetTable> together(List<MarkRows> stretches) {
        SheetTable all = stretches.getFirst().sheets();
        for (MarkRows stretch : stretches.subList(1, stretches.size())) {
            if (!all.takeOver(stretch.sheets())) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /** Where stretches begin, each behind a line end, and the end of the file; empty if the header is another. */
    private static List<Long> cuts(FileChannel file, int threads) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEADER.length);
        if (file.read(head, 0) < HEADER.length || !ByteBuffer.wrap(HEADER).equals(head.flip())) {
            return List.of();
        }
        long size = file.size();
        List<Long> cuts = new ArrayList<>(List.of((long) HEADER.length));
        for (int i = 1; i < threads; i++) {
            long cut = behindLineEnd(file, HEADER.length + (size - HEADER.length) * i / threads);
            if (cut > cuts.getLast() && cut < size) {
                cuts.add(cut);
            }
        }
        cuts.add(size);
        return cuts;
    }

    private static long behindLineEnd(FileChannel file, long near) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(SEARCHED);
        int read = file.read(some, near);
        for (int i = 0; i < read; i++) {
            if (some.get(i) == '\n') {
                return near + i + 1;
            }
        }
        return -1;
    }
}
