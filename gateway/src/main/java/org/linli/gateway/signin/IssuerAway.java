package org.linli.gateway.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The issuer does not answer, or not as one: nobody's fault who wants to sign in. */
final class IssuerAway extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable reason) {
        super("the issuer cannot be reached", reason);
    }
}
