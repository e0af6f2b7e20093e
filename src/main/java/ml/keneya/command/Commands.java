package ml.keneya.command;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, with the server that they speak to. */
final class Commands implements CommandLine.IFactory {

    private final Administration administration;

    Commands(Path home, String language) {
        this.administration = new Administration(home, language);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ClientsCommand.class) {
            return type.cast(new ClientsCommand(administration));
        }
        if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(administration));
        }
        if (type == UsersCommand.class) {
            return type.cast(new UsersCommand(administration));
        }
        if (type == GuideCommand.class) {
            return type.cast(new GuideCommand(administration));
        }
        if (type == DemoCommand.class) {
            return type.cast(new DemoCommand(administration, Clock.systemUTC()));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
