package org.linli.gateway.signin;

/** The name of the cookie that a browser session is found by. */
final class SessionCookie {

    static final String NAME = "LINLI_SESSION";

    private SessionCookie() {}
}
