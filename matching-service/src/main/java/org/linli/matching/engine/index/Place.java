package org.linli.matching.engine.index;

/** Where somebody lives or something happens: a 12-digit division code, metres on a plane, or both; the policy says which counts. */
public record Place(long area, float x, float y) {

    public static Place in(long area) {
        return new Place(area, 0, 0);
    }

    public static Place at(float x, float y) {
        return new Place(0, x, y);
    }
}
