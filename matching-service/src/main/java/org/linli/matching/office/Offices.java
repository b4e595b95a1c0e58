package org.linli.matching.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Decides which office may keep or read a register, by role and division, and what a division code must be. */
@Component
public final class Offices {

    private static final Role[] KEEPERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] WORKERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Areas areas;
    private final Clock clock;

    Offices(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** The offices of a place keep its registers. */
    public static void requireKeeper(Caller caller, String area) {
        caller.requireRole(KEEPERS);
        caller.requireArea(area);
    }

    /** Social workers work beside the offices of a place. */
    public static void requireWorker(Caller caller, String area) {
        caller.requireRole(WORKERS);
        caller.requireArea(area);
    }

    /** The roles alone, asked before a body is read so that a stranger learns nothing from its faults. */
    public static void requireKeeper(Caller caller) {
        caller.requireRole(KEEPERS);
    }

    public static void requireWorker(Caller caller) {
        caller.requireRole(WORKERS);
    }

    /** Whether the caller works at an office or beside it; who only inspects or counts does not. */
    public static boolean works(Caller caller) {
        return caller.hasAny(WORKERS);
    }

    public static void requireReader(Caller caller) {
        caller.requireRole(READERS);
    }

    public static void requireReader(Caller caller, String area) {
        caller.requireRole(READERS);
        caller.requireArea(area);
    }

    /** The division that a list or a sum covers: the one asked for, else the reader's own. */
    public static String covered(@Nullable String area, Caller reader) {
        requireReader(reader);
        String prefix = area == null ? reader.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(prefix);
        return prefix;
    }

    /** Whether the register holds a community or village of that code. */
    public boolean isCommunity(String code) {
        return areas.find(code)
                .filter(a -> a.level() == DivisionLevel.VILLAGE && a.code().equals(code))
                .isPresent();
    }

    public String name(String code) {
        return areas.name(code);
    }

    public Areas areas() {
        return areas;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Window.ZONE);
    }

    /** Refuses a change that is based on another version than the stored one. */
    public static void requireVersion(Versioned<?> stored, long version) {
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
    }
}
