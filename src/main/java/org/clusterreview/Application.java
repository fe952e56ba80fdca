package org.clusterreview;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application. */
@SpringBootApplication
@Modulithic(
        systemName = "Cluster Review",
        sharedModules = {"kernel", "ui"})
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
