package org.linli.gateway.configuration;

/** The order in which a request passes the door's filters; Spring Security stands at -100. */
public final class FilterOrder {

    public static final int CORRELATION = -200;
    public static final int SECURITY_HEADERS = -190;
    public static final int FAILED_SIGN_INS = -180;
    public static final int BODY_LIMIT = -170;
    public static final int SIGNED_IN = -60;
    public static final int RATE_LIMIT = -50;

    private FilterOrder() {}
}
