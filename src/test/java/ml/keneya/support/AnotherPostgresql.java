package ml.keneya.support;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A PostgreSQL that is not the server's own: the operator's, or another server's. */
public final class AnotherPostgresql {

    /** The library unpacks once for each of these: by another, the server under test would run from its binaries. */
    private static final PgBinaryResolver BINARIES = new Binaries();

    private AnotherPostgresql() {}

    /** Starts one whose data lie in that folder, which is empty or absent. */
    public static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(BINARIES)
                .setDataDirectory(data.toAbsolutePath())
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("shared_buffers", "64MB")
                .start();
    }

    private static final class Binaries implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machineHardware) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
        }
    }
}
