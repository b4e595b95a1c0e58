package org.linli.matching.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.VenueType;
import org.linli.platform.problem.FieldFault;

/**
 * What is offered, as its owner states it (MAT-04).
 *
 * @param area the digits of the district, street or community that it serves
 * @param capacity seats of a venue; how many can have another resource at the same time; nothing for stock
 * @param place where it is, in words
 * @param venueType what kind of venue it is, null when that was not stated
 * @param goodsKind the goods' code in the taxonomy, null when that was not stated; demands that ask for a kind find only goods that state it
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
        Opening opening,
        @Nullable VenueType venueType,
        @Nullable String goodsKind) {

    static final int LARGEST_CAPACITY = 100_000;

    /** A resource of which no more is stated than its kind. */
    public ResourceDetails(
            String name,
            ResourceKind kind,
            Owner owner,
            String area,
            @Nullable String place,
            Circle circle,
            Price price,
            int capacity,
            Opening opening) {
        this(name, kind, owner, area, place, circle, price, capacity, opening, null, null);
    }

    /** Everything that is wrong, by field. */
    public Map<String, FieldFault> faults() {
        Map<String, FieldFault> faults = new LinkedHashMap<>();
        if (kind.stock()) {
            if (!opening.week().isEmpty()) {
                faults.put("opening", FieldFault.of("stock_without_hours"));
            }
        } else {
            if (capacity < 1 || capacity > LARGEST_CAPACITY) {
                faults.put("capacity", FieldFault.outOfRange(1, LARGEST_CAPACITY));
            }
            if (opening.week().isEmpty() || !opening.sound()) {
                faults.put("opening", FieldFault.BAD_HOURS);
            }
            if (price.freeSeats() > capacity) {
                faults.put("freeSeats", FieldFault.of("above_capacity").with("capacity", capacity));
            }
        }
        FieldFault price = this.price.fault();
        if (price != null) {
            faults.put("price", price);
        }
        if (kind == ResourceKind.DEPARTMENT_SERVICE && owner.kind() != Owner.Kind.DEPARTMENT) {
            faults.put("owner", FieldFault.of("owner_no_department"));
        }
        if (kind == ResourceKind.MERCHANT && owner.kind() != Owner.Kind.MERCHANT) {
            faults.put("owner", FieldFault.of("owner_no_merchant"));
        }
        if (venueType != null && kind != ResourceKind.VENUE) {
            faults.put("venueType", FieldFault.of("venues_only"));
        }
        if (goodsKind != null
                && (kind != ResourceKind.GOODS
                        || GoodsKinds.shipped().find(goodsKind).isEmpty())) {
            faults.put("goodsKind", FieldFault.of("unknown_goods"));
        }
        return faults;
    }

    ResourceDetails with(Opening anew) {
        return new ResourceDetails(name, kind, owner, area, place, circle, price, capacity, anew, venueType, goodsKind);
    }
}
