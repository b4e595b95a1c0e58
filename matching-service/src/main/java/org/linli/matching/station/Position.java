package org.linli.matching.station;

/** A place on the map in degrees (WGS 84). */
public record Position(double longitude, double latitude) {

    /** Whether it lies within the country's bounds. */
    public boolean plausible() {
        return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
    }
}
