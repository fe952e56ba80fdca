import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads every byte of a file with as many threads as processors and counts line ends: the limit of what can be reached. */
final class Scan {

    private Scan() {}

    public static void main(String[] args) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        try (FileChannel file = FileChannel.open(Path.of(args[0]));
                var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                long begin = file.size() * t / threads;
                long end = file.size() * (t + 1) / threads;
                parts.add(workers.submit(() -> count(file, begin, end)));
            }
            long lines = 0;
            for (Future<Long> part : parts) {
                lines += part.get();
            }
            System.out.println(lines);
        }
    }

    private static long count(FileChannel file, long begin, long end) throws IOException {
        byte[] block = new byte[1 << 20];
        long lines = 0;
        for (long at = begin; at < end; ) {
            int read = file.read(ByteBuffer.wrap(block, 0, (int) Math.min(block.length, end - at)), at);
            for (int i = 0; i < read; i++) {
                lines += block[i] == '\n' ? 1 : 0;
            }
            at += read;
        }
        return lines;
    }
}
