package org.linli.volunteer.activity;

/** A place on the earth in degrees, WGS 84; of an activity, never of a person. */
public record Point(double longitude, double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Point {
        if (!isOnEarth(longitude, latitude)) {
            throw new IllegalArgumentException("a longitude of -180 to 180 and a latitude of -90 to 90");
        }
    }

    public static boolean isOnEarth(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** The great-circle distance (haversine). */
    public double metresTo(Point other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double dLat = Math.sin((there - here) / 2);
        double dLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = dLat * dLat + Math.cos(here) * Math.cos(there) * dLon * dLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
