package ml.keneya;

import ml.keneya.command.KeneyaCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Keneya. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        if (KeneyaCommand.isMeant(args)) {
            System.exit(KeneyaCommand.run(args));
        }
        SpringApplication.run(Application.class, args);
    }
}
