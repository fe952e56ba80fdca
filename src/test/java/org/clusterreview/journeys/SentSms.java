package org.clusterreview.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message in the folder into which the program puts what it would send. */
record SentSms(String text) {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+/(invitation/[\\w-]{22})");
    private static final long PATIENCE_SECONDS = 60;

    /** One of those that have been sent. */
    static SentSms anyIn(Path home) {
        return in(home, 1);
    }

    /** The last of so many: waits until there are as many. */
    static SentSms in(Path home, int count) {
        Path folder = home.resolve("outbox");
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Files.createDirectories(folder);
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            List<Path> files = files(folder);
            while (files.size() < count) {
                WatchKey key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(key).as("another message in the folder").isNotNull();
                key.pollEvents();
                key.reset();
                files = files(folder);
            }
            return new SentSms(Files.readString(files.get(count - 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".sms.txt"))
                    .sorted(Comparator.comparing(SentSms::written).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its link leads, without the address of the server. */
    String path() {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as("a link in %s", text).isTrue();
        return found.group(1);
    }
}
