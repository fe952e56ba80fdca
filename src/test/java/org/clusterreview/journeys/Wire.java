package org.clusterreview.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * The cable between browsers and the program. A browser's own switch to go offline spares its workers; this cuts everything, in
 * the middle of an answer too.
 */
final class Wire implements AutoCloseable {

    /** Nanoseconds without a byte after which nothing more is expected. */
    private static final long STILL = 1_500_000_000L;

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int to;
    private final AtomicLong carried = new AtomicLong();
    private volatile boolean cut;

    Wire() throws IOException {
        entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** From now on to this program. */
    Wire leadsTo(Program program) {
        to = URI.create(program.address()).getPort();
        return this;
    }

    /** The program's address as browsers know it. */
    String address(Program program) {
        return URI.create(program.address()).getScheme() + "://127.0.0.1:" + entrance.getLocalPort() + "/";
    }

    void cut() {
        cut = true;
        open.forEach(Wire::end);
    }

    void mend() {
        cut = false;
    }

    /** Bytes that browsers have been sent so far, with all that HTTP and TLS add. */
    long carried() {
        return carried.get();
    }

    /** Waits until nothing has come through for a while. */
    void fallsSilent(Page waiting) {
        AtomicLong seen = new AtomicLong(carried());
        AtomicLong since = new AtomicLong(System.nanoTime());
        waiting.waitForCondition(() -> {
            long now = carried();
            if (seen.getAndSet(now) != now) {
                since.set(System.nanoTime());
            }
            return System.nanoTime() - since.get() > STILL;
        });
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (cut) {
                    end(browser);
                } else {
                    Thread.ofVirtual().start(() -> join(browser));
                }
            } catch (IOException closedOrHungUp) {
                // A browser that hangs up before it is let in must not shut out those that come after it.
            }
        }
    }

    private void join(Socket browser) {
        try {
            Socket program = new Socket(InetAddress.getLoopbackAddress(), to);
            open.add(browser);
            open.add(program);
            if (cut) {
                end(browser);
                end(program);
            }
            Thread.ofVirtual().start(() -> carry(browser, program, bytes -> {}));
            carry(program, browser, carried::addAndGet);
        } catch (IOException nobodyThere) {
            end(browser);
        }
    }

    private void carry(Socket from, Socket into, IntConsumer count) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                into.getOutputStream().write(buffer, 0, read);
                count.accept(read);
            }
        } catch (IOException ended) {
            // Either side may hang up at any time.
        } finally {
            open.remove(from);
            open.remove(into);
            end(from);
            end(into);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // What has ended need not be ended.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }
}
