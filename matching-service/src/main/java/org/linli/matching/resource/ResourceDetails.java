package org.linli.matching.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, as its owner states it (MAT-04).
 *
 * @param area the digits of the district, street or community that it serves
 * @param capacity seats of a venue; how many can have another resource at the same time; nothing for stock
 * @param place where it is, in words
 */
public record ResourceDetails(
        String name,
        ResourceKind kind,
        Owner owner,
        String area,
        @Nullable String place,
        Circle circle,
        Price price,
        int capacity,
        Opening opening) {

    static final int LARGEST_CAPACITY = 100_000;

    /** Everything that is wrong, by field. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (kind.stock()) {
            if (!opening.week().isEmpty()) {
                faults.put("opening", "stock has no opening hours");
            }
        } else {
            if (capacity < 1 || capacity > LARGEST_CAPACITY) {
                faults.put("capacity", "1 to " + LARGEST_CAPACITY);
            }
            if (opening.week().isEmpty() || !opening.sound()) {
                faults.put("opening", "hours that end after they begin");
            }
            if (price.freeSeats() > capacity) {
                faults.put("freeSeats", "at most the capacity");
            }
        }
        String price = this.price.fault();
        if (price != null) {
            faults.put("price", price);
        }
        if (kind == ResourceKind.DEPARTMENT_SERVICE && owner.kind() != Owner.Kind.DEPARTMENT) {
            faults.put("owner", "a department");
        }
        if (kind == ResourceKind.MERCHANT && owner.kind() != Owner.Kind.MERCHANT) {
            faults.put("owner", "a merchant");
        }
        return faults;
    }

    ResourceDetails with(Opening anew) {
        return new ResourceDetails(name, kind, owner, area, place, circle, price, capacity, anew);
    }
}
