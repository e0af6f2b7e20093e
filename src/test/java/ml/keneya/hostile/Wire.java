package ml.keneya.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept alive and sends what it is told, also what no proper client would. */
final class Wire implements AutoCloseable {

    private final int port;
    private final String authorization;
    private Socket socket;
    private InputStream in;

    /** In milliseconds, with much room: how fast the server is belongs into benchmarks. */
    private static final int HANGS = 60_000;

    /** What came back; status 0 when the server hung up without a word. */
    record Answer(int status, String head, String body) {}

    /** @param token what it shows with each request; empty for nothing */
    Wire(int port, String token) {
        this.port = port;
        this.authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    Answer send(HostileRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1:" + port + "\r\n" + authorization);
        request.headers().forEach(line -> head.append(line).append("\r\n"));
        if (request.body().length > 0 || !request.method().equals("GET")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(request.body());
        boolean kept = socket != null;
        Answer answer = exchange(bytes.toByteArray(), request.method());
        // The server may have closed the kept connection in the meantime.
        return answer.status() == 0 && kept ? exchange(bytes.toByteArray(), request.method()) : answer;
    }

    private Answer exchange(byte[] request, String method) throws IOException {
        try {
            if (socket == null) {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(HANGS);
                in = new BufferedInputStream(socket.getInputStream());
            }
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            return read(method);
        } catch (java.net.SocketTimeoutException tooLong) {
            close();
            throw tooLong;
        } catch (IOException hungUp) {
            close();
            return new Answer(0, "", "");
        }
    }

    private Answer read(String method) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        int status = Integer.parseInt(head.substring(9, 12));
        String lower = head.toString().toLowerCase(Locale.ROOT);
        byte[] body = method.equals("HEAD") || status == 204 || status == 304 ? new byte[0] : body(lower);
        if (lower.contains("\nconnection: close")) {
            close();
        }
        return new Answer(status, head.toString(), new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(String head) throws IOException {
        int length = head.indexOf("\ncontent-length:");
        if (length >= 0) {
            return in.readNBytes(Integer.parseInt(
                    head.substring(length + 16, head.indexOf('\n', length + 1)).strip()));
        }
        if (!head.contains("\ntransfer-encoding: chunked")) {
            return head.contains("\nconnection: close") ? in.readAllBytes() : new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
