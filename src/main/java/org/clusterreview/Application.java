package org.clusterreview;

import java.io.IOException;
import java.util.Optional;
import org.clusterreview.cli.Cli;
import org.clusterreview.panels.assignment.AssignmentWorker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application, and the door to the command line. */
@SpringBootApplication
@Modulithic(
        systemName = "Cluster Review",
        sharedModules = {"kernel", "ui"})
public class Application {

    /** A command runs on files alone and ends; options only, or nothing, start the web application. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        if (args.length == 1 && args[0].equals(AssignmentWorker.COMMAND)) {
            AssignmentWorker.serve(System.in, System.out);
            return;
        }
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(Cli.run(args));
        }
        Optional<String> refusal = StartCheck.refusal(System.getenv());
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(2);
        }
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(StartCheck.settings(System.getenv()));
        application.run(args);
    }
}
