package ml.keneya.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * One server at a time in a home: whoever is given the {@link Home} holds its lock.
 *
 * <p>Two would take each other's PostgreSQL for one that a crash left behind, and stop it. The system frees the lock
 * when its holder dies, however it dies.
 */
final class HomeLock implements DestructionAwareBeanPostProcessor, PriorityOrdered {

    private @Nullable FileChannel held;

    /** Before the post processors of others, some of which are made with half of the server. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Home home) {
            held = lock(home);
        }
        return bean;
    }

    private static FileChannel lock(Home home) {
        Path file = home.folder("").resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new IOException("Locked: " + file);
            }
            return channel;
        } catch (IOException e) {
            throw new HomeException("Another server uses the home " + home.home(), e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof Home;
    }

    /** All that was given the home is gone by now. */
    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        try {
            if (bean instanceof Home && held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new HomeException("The lock of the home cannot be released", e);
        }
    }
}
