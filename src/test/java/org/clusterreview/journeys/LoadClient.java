package org.clusterreview.journeys;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that stays open as long as the program keeps it, and costs next to nothing: it shares its processors with what
 * it measures.
 */
final class LoadClient implements AutoCloseable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final URI uri;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final String head;
    private byte[] body = new byte[16_384];
    private int size;

    LoadClient(String address, String cookies, String token) throws IOException {
        this.uri = URI.create(address);
        this.socket = new Socket(uri.getHost(), uri.getPort());
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
        this.head =
                "POST " + uri.getPath() + "api/marks HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nCookie: " + cookies
                        + "\r\nX-XSRF-TOKEN: " + token
                        + "\r\nContent-Type: application/json\r\nAccept-Language: zh-CN\r\nUser-Agent: Windows Edg/1"
                        + "\r\nContent-Length: ";
    }

    /** @return the answer's body, valid until the next call */
    String post(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        byte[] start = (head + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        out.write(all);
        String status = line();
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, LENGTH.length)) {
                length = Integer.parseInt(line.substring(LENGTH.length).strip());
            }
            last |= line.equalsIgnoreCase("connection: close");
        }
        size = 0;
        if (length >= 0) {
            read(length);
        } else {
            chunks();
        }
        if (last) {
            connect();
        }
        String answer = new String(body, 0, size, StandardCharsets.UTF_8);
        if (!status.contains(" 200")) {
            throw new IOException(status + ": " + answer);
        }
        return answer;
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    private void chunks() throws IOException {
        for (int next = Integer.parseInt(line(), 16); next > 0; next = Integer.parseInt(line(), 16)) {
            read(next);
            line();
        }
        line();
    }

    private void read(int more) throws IOException {
        if (size + more > body.length) {
            body = java.util.Arrays.copyOf(body, 2 * (size + more));
        }
        if (in.readNBytes(body, size, more) < more) {
            throw new EOFException();
        }
        size += more;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
