package org.clusterreview.journeys;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * What came of some time of saving.
 *
 * @param times of the requests in nanoseconds, sorted
 * @param nanos how long it took
 * @param client processor time of the client in nanoseconds
 */
record Load(long[] times, double nanos, double client) {

    /** All experts at once, each as fast as answers come. */
    static Load of(List<LoadingExpert> experts, int marks, int seconds) throws Exception {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long used = system.getProcessCpuTime();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(experts.size())) {
            for (LoadingExpert expert : experts) {
                running.add(threads.submit(() -> until(end, expert, marks)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> one : running) {
                all = LongStream.concat(all, Arrays.stream(one.get()));
            }
            long[] times = all.sorted().toArray();
            double nanos = System.nanoTime() - begun;
            return new Load(times, nanos, system.getProcessCpuTime() - used);
        }
    }

    private static long[] until(long end, LoadingExpert expert, int marks) throws Exception {
        LongStream.Builder times = LongStream.builder();
        while (System.nanoTime() < end) {
            times.add(expert.saves(marks));
        }
        return times.build().toArray();
    }

    long requests() {
        return times.length;
    }

    double perSecond() {
        return times.length / (nanos / 1e9);
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return times.length == 0 ? 0 : times[Math.min(times.length - 1, times.length * percent / 100)] / 1e6;
    }
}
