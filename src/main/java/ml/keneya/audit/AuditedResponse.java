package ml.keneya.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that goes nowhere before it is recorded.
 *
 * <p>It is recorded when its first byte would leave: until then it may still become another answer. If it cannot be
 * recorded nothing of it leaves at all, and whoever produces it does not notice.
 */
final class AuditedResponse extends HttpServletResponseWrapper {

    private static final int KEPT = 8_192;

    private final IntPredicate recorded;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private State state = State.WAITING;
    private boolean discarding;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    private enum State {
        WAITING,
        OPEN,
        WITHHELD
    }

    /** @param recorded records an answer of that status, and tells whether that succeeded */
    AuditedResponse(HttpServletResponse response, IntPredicate recorded) {
        super(response);
        this.recorded = recorded;
    }

    boolean isWithheld() {
        return state == State.WITHHELD;
    }

    /** Records the answer as it is, if it is not recorded yet, and lets it go. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        release(getStatus());
    }

    /** Records that there will be no answer but an error. */
    void fail(int status) throws IOException {
        clear();
        release(status);
    }

    private boolean release(int status) throws IOException {
        if (state == State.WAITING) {
            state = recorded.test(status) ? State.OPEN : State.WITHHELD;
            if (state == State.OPEN && start.size() > 0) {
                start.writeTo(super.getOutputStream());
            }
            start.reset();
        }
        return state == State.OPEN;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Gate();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // As the interface says: the encoding is then part of the content type.
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public boolean isCommitted() {
        return state != State.WAITING || super.isCommitted();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (release(getStatus())) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        clear();
    }

    @Override
    public void reset() {
        super.reset();
        clear();
    }

    @Override
    public void sendError(int status) throws IOException {
        if (release(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (release(status)) {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (release(SC_FOUND)) {
            super.sendRedirect(location);
        }
    }

    /** Forgets what was written, that which the writer still holds too. */
    private void clear() {
        if (state == State.WAITING) {
            discarding = true;
            if (writer != null) {
                writer.flush();
            }
            discarding = false;
            start.reset();
            writer = null;
            stream = null;
        }
    }

    /** Keeps the first bytes until they must go. */
    private final class Gate extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (discarding) {
                return;
            }
            if (state == State.WAITING && start.size() + length <= KEPT) {
                start.write(bytes, offset, length);
            } else if (release(getStatus())) {
                AuditedResponse.super.getOutputStream().write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!discarding && release(getStatus())) {
                AuditedResponse.super.getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (release(getStatus())) {
                AuditedResponse.super.getOutputStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers are written by the thread that works on the request");
        }
    }
}
