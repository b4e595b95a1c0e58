package org.linli.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for demonstrations: it can be set to any moment and goes on ticking from there. */
public final class DemoClock extends Clock {

    private final Clock machine;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    public DemoClock() {
        this(Clock.systemUTC());
    }

    /** Ticks with the given clock until it is set. */
    public DemoClock(Clock machine) {
        this(machine, Zones.CHINA, new AtomicReference<>(Duration.ZERO));
    }

    private DemoClock(Clock machine, ZoneId zone, AtomicReference<Duration> offset) {
        this.machine = machine;
        this.zone = zone;
        this.offset = offset;
    }

    /** Makes it this moment now. */
    public void setTo(Instant now) {
        offset.set(Duration.between(machine.instant(), now));
    }

    /** Goes back to the machine's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    /** How far it is set ahead of the machine's time; negative when it is behind. */
    public Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen from another zone: setting one sets both. */
    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new DemoClock(machine, other, offset);
    }
}
