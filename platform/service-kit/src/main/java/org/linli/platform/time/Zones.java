package org.linli.platform.time;

import java.time.ZoneId;

/** The one time zone in which days begin and end for everybody here. */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
