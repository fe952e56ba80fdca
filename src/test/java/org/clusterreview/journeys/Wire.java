package org.clusterreview.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cable between browsers and the program. A browser's own switch to go offline spares its workers; this cuts everything, in
 * the middle of an answer too.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int to;
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

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (cut) {
                    end(browser);
                } else {
                    Thread.ofVirtual().start(() -> join(browser));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket browser) {
        try {
            Socket program = new Socket(InetAddress.getLoopbackAddress(), to);
            open.add(browser);
            open.add(program);
            Thread.ofVirtual().start(() -> carry(browser, program));
            carry(program, browser);
        } catch (IOException nobodyThere) {
            end(browser);
        }
    }

    private void carry(Socket from, Socket into) {
        try {
            from.getInputStream().transferTo(into.getOutputStream());
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
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }
}
