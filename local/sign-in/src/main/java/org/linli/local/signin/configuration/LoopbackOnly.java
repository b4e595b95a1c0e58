package org.linli.local.signin.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Refuses to start anywhere but on the loopback address: one shared secret opens every local person, so nobody outside
 * this machine may ever reach it.
 */
public final class LoopbackOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        for (var property : new String[] {"server.address", "management.server.address"}) {
            var address = event.getEnvironment().getProperty(property, "");
            if (!isLoopback(address)) {
                throw new CannotStart("The local sign-in server is for one machine: " + property + " must be a loopback"
                        + " address such as 127.0.0.1, not '" + address
                        + "'. For other machines set OIDC_ISSUER to a real issuer.");
            }
        }
    }

    static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
