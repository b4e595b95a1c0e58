package org.linli.matching.wish.web;

import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandType;
import org.linli.matching.wish.Beneficiary;
import org.linli.matching.wish.WishDetails;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** What is sent about wishes. */
final class WishRequests {

    private static final int DEAREST = 100_000;

    private WishRequests() {}

    /** A wish as it is taken in. */
    record Collection(
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable String group,
            @Nullable String area,
            @Nullable Integer valueYuan,
            @Nullable Boolean joint,
            @Nullable Person beneficiary) {

        WishDetails details(Fields fields) {
            String named = fields.text("title", title, 60);
            String described = fields.text("description", description, 500);
            DemandType type = fields.oneOf("category", category, DemandType.values());
            ClientGroup whom = fields.oneOf("group", group, ClientGroup.values());
            String where = fields.text("area", area, 12);
            fields.check(where.matches("\\d{12}"), "area", FieldFault.BAD_COMMUNITY);
            int value = fields.between("valueYuan", valueYuan, 1, DEAREST);
            return new WishDetails(
                    named,
                    described,
                    type == null ? DemandType.GOODS : type,
                    whom == null ? ClientGroup.RESIDENTS : whom,
                    where,
                    value,
                    Boolean.TRUE.equals(joint));
        }

        Beneficiary person(Fields fields) {
            Person given = beneficiary == null ? new Person(null, null, null) : beneficiary;
            return Beneficiary.of(
                    fields.text("beneficiary.name", given.name(), 40),
                    fields.text("beneficiary.phone", given.phone(), 20),
                    fields.text("beneficiary.address", given.address(), 200));
        }
    }

    record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {}

    record Reason(@Nullable String reason) {}

    record Purpose(@Nullable String purpose) {}

    /** Who claims; without {@code yuan} all that is open. */
    record Claiming(
            @Nullable String kind,
            @Nullable String reference,
            @Nullable Integer yuan) {}

    record Judgement(@Nullable Integer rating, @Nullable String comment) {}

    record Leave(
            @Nullable String scope,
            @Nullable String giver,
            @Nullable String giverName) {}

    record LeaveWithdrawal(@Nullable String scope) {}
}
