package org.linli.volunteer.signup;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Point;

/**
 * Decides whether a device is near enough to an activity; the place of the device is used and forgotten (SEC-01).
 *
 * @param radiusMetres how near is near, where the activity does not say
 * @param aloneFrom VOL-13: wanted people from which an activity takes a check-in by location alone
 * @param districts what a district sets otherwise, by its six digits
 */
public record Geofence(int radiusMetres, int aloneFrom, Map<String, Geofence> districts) {

    private static final int ROUNDED_TO = 10;

    public Geofence {
        districts = Map.copyOf(districts);
    }

    /** The same everywhere. */
    public Geofence(int radiusMetres, int aloneFrom) {
        this(radiusMetres, aloneFrom, Map.of());
    }

    private Geofence of(Activity.State activity) {
        return districts.getOrDefault(AreaScope.districtOf(activity.area()), this);
    }

    /** The distance to keep, rounded to tens; absent when the activity has no point to compare with. */
    @Nullable
    Integer besideACode(Activity.State activity, Point device) {
        return activity.details().point() == null ? null : distance(activity, device);
    }

    /** The distance of a volunteer whom nothing but his device places there. */
    int alone(Activity.State activity, Point device) {
        int from = of(activity).aloneFrom();
        refuseIf(
                activity.notice().capacity() < from || activity.details().point() == null,
                () -> new CheckInRejection.LocationNotOffered(from));
        return distance(activity, device);
    }

    private int distance(Activity.State activity, Point device) {
        Point place = java.util.Objects.requireNonNull(activity.details().point());
        Integer own = activity.details().radiusMetres();
        int radius = own == null ? of(activity).radiusMetres() : own;
        double metres = place.metresTo(device);
        int rounded = (int) Math.min(Integer.MAX_VALUE, Math.round(metres / ROUNDED_TO) * ROUNDED_TO);
        refuseIf(metres > radius, () -> new CheckInRejection.TooFar(rounded, radius));
        return rounded;
    }

    private static void refuseIf(boolean broken, Supplier<CheckInRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
