package org.linli.local.signin;

import org.linli.local.signin.configuration.LoopbackOnly;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the sign-in server, or says in one sentence why it does not. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignInApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application as it always runs: with the guard that keeps it on the loopback address. */
    public static SpringApplication application() {
        var application = new SpringApplication(SignInApplication.class);
        application.addListeners(new LoopbackOnly());
        return application;
    }
}
