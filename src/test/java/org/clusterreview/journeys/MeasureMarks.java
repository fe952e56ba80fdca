package org.clusterreview.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.journeys.SeededRound.Seat;

/**
 * Measures the saving of marks as whole processes: 50 experts at once, each with one connection, who save single marks and then
 * whole sheets of 20. Prints a line for each, with the processor time of each process, which tells more than the rates on a machine that does other
 * work; {@code .ci/bench-marks} calls it.
 *
 * <p>Arguments: {@code h2}, {@code postgresql} or both. Properties: {@code program} the jar, {@code baseline} another jar to
 * compare with, {@code seconds} of measuring (20), {@code warmup} (10), {@code experts} (50), {@code server.options} of Java.
 */
final class MeasureMarks {

    private static final int EXPERTS = Integer.getInteger("experts", 50);
    private static final int WARM_UP = Integer.getInteger("warmup", 10);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int SHEET = 20;
    private static final String H2 =
            "jdbc:h2:file:%s/cluster-review;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private MeasureMarks() {}

    /** What stands behind the program: nothing of its own for H2, which runs inside. */
    private record Database(String name, Map<String, String> environment, ProcessorTime time) {}

    public static void main(String[] databases) throws Exception {
        System.out.println("| database | program | one request saves | requests/s | marks/s | p50 ms | p95 ms | p99 ms"
                + " | processor ms a request: program | database | client |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        String baseline = System.getProperty("baseline", "");
        for (String database : databases) {
            if (!baseline.isEmpty()) {
                measure(database, "before", baseline);
            }
            measure(database, "now", System.getProperty("program", "target/cluster-review.jar"));
        }
    }

    private static void measure(String database, String name, String jar) throws Exception {
        Path home = Files.createTempDirectory("bench-marks");
        try {
            if (database.equals("h2")) {
                long saved = run(jar, name, home, new Database("H2", Map.of(), new ProcessorTime(-1)));
                expect(saved, DriverManager.getConnection(H2.formatted(home), "sa", ""));
            } else {
                onPostgres(jar, name, home);
            }
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** With every commit on the disk, as PostgreSQL is set up by itself; the one for tests leaves that out. */
    private static void onPostgres(String jar, String name, Path home) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                if (!one(connection, "show fsync").equals("on")
                        || !one(connection, "show synchronous_commit").equals("on")) {
                    throw new IllegalStateException("commits would not be on the disk");
                }
                long backend = Long.parseLong(one(connection, "select pg_backend_pid()"));
                Map<String, String> environment = Map.of(
                        "DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "DB_USER", "postgres",
                        "DB_PASSWORD", "postgres");
                long saved =
                        run(jar, name, home, new Database("PostgreSQL", environment, ProcessorTime.ofFamily(backend)));
                expect(saved, connection);
            }
        }
    }

    private static long run(String jar, String name, Path home, Database database) throws Exception {
        List<String> settings = new ArrayList<>(List.of("--cluster-review.passwords.strength=4"));
        if (!database.environment().isEmpty()) {
            settings.add("--spring.datasource.url=" + database.environment().get("DB_URL"));
            settings.add("--spring.datasource.username=postgres");
            settings.add("--spring.datasource.password=postgres");
        }
        List<Seat> seats = SeededRound.in(home, settings, EXPERTS, BenchModel.text(SHEET));
        List<String> options = Arrays.stream(
                        System.getProperty("server.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
        try (Program program = Program.start(jar, home, database.environment(), options)) {
            program.drain();
            List<LoadingExpert> experts = new ArrayList<>();
            for (Seat seat : seats) {
                experts.add(new LoadingExpert(program.address(), seat));
            }
            long saved = 0;
            for (int marks : new int[] {1, experts.getFirst().marks()}) {
                saved += Load.of(experts, marks, WARM_UP).requests() * marks;
                long program0 = program.processorTime().toNanos();
                long database0 = database.time().nanos();
                Load load = Load.of(experts, marks, SECONDS);
                saved += load.requests() * marks;
                print(
                        database.name(),
                        name,
                        marks,
                        load,
                        program.processorTime().toNanos() - program0,
                        database.time().nanos() - database0);
            }
            for (LoadingExpert expert : experts) {
                expert.close();
            }
            return saved;
        }
    }

    private static void print(String database, String name, int marks, Load load, long program, long other) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f | %.0f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f |",
                database,
                name,
                marks == 1 ? "a mark" : "a sheet of " + marks,
                load.perSecond(),
                load.perSecond() * marks,
                load.percentile(50),
                load.percentile(95),
                load.percentile(99),
                program / 1e6 / load.requests(),
                other / 1e6 / load.requests(),
                load.client() / 1e6 / load.requests()));
    }

    /** Everything that was answered stands in the database once, with its entry in the audit trail. */
    private static void expect(long saved, Connection database) throws SQLException {
        try (database) {
            long stored = Long.parseLong(one(database, "select count(*) from mark_change"));
            if (stored != saved) {
                throw new IllegalStateException(saved + " marks were acknowledged and " + stored + " are stored");
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What a family of processes has used: a database with a process for each connection. */
    private record ProcessorTime(long parent) {

        static ProcessorTime ofFamily(long child) {
            return new ProcessorTime(ProcessHandle.of(child)
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElse(-1L));
        }

        double nanosOf(ProcessHandle process) {
            return process.info()
                    .totalCpuDuration()
                    .map(time -> (double) time.toNanos())
                    .orElse(0.0);
        }

        long nanos() throws IOException {
            return ProcessHandle.of(parent).stream()
                    .flatMap(handle -> handle.children())
                    .mapToLong(child -> (long) nanosOf(child))
                    .sum();
        }
    }
}
