package org.linli.matching.engine;

/** Decides who may take a seat: every hard rule that stands against a person, as bits of {@link Block}. */
final class Eligibility {

    private final Supply supply;
    private final Policy policy;
    private final Commitments commitments;

    Eligibility(Supply supply, Policy policy, Commitments commitments) {
        this.supply = supply;
        this.policy = policy;
        this.commitments = commitments;
    }

    int blocks(Need need, Need.Role role, int row) {
        int blocks = 0;
        if (!supply.active(row) || supply.area(row) / 1_000_000 != need.area() / 1_000_000) {
            blocks |= Block.NOT_AVAILABLE.bit();
        }
        if ((supply.skills(row) & role.skills()) != role.skills()) {
            blocks |= Block.SKILL.bit();
        }
        if (role.supervisor() && !socialWorker(row)) {
            blocks |= Block.SOCIAL_WORKER.bit();
        }
        if (supply.minor(row) && (need.adultOnly() || need.childFacing() || role.supervisor())) {
            blocks |= Block.AGE.bit();
        }
        // MAT-06: the check must still cover the day of the service
        if (need.childFacing() && policy.childVetting() && supply.vettedUntil(row) < need.day()) {
            blocks |= Block.VETTING.bit();
        }
        int slots = need.slots();
        if (supply.hasTimes(row) && (slots == 0 || (supply.times(row, need.weekday()) & slots) != slots)) {
            blocks |= Block.TIME.bit();
        }
        if (commitments.busy(row, need, role.supervisor())) {
            blocks |= Block.BUSY.bit();
        }
        if (need.refused().contains(supply.id(row))) {
            blocks |= Block.REFUSED.bit();
        }
        return blocks;
    }

    /** True when no rule stands against the person; asked far more often than why. */
    boolean allows(Need need, Need.Role role, int row) {
        int slots = need.slots();
        return supply.active(row)
                && supply.area(row) / 1_000_000 == need.area() / 1_000_000
                && (supply.skills(row) & role.skills()) == role.skills()
                && (!supply.hasTimes(row) || slots != 0 && (supply.times(row, need.weekday()) & slots) == slots)
                && (!role.supervisor() || socialWorker(row))
                && !(supply.minor(row) && (need.adultOnly() || need.childFacing() || role.supervisor()))
                && !(need.childFacing() && policy.childVetting() && supply.vettedUntil(row) < need.day())
                && (commitments.none(row) || !commitments.busy(row, need, role.supervisor()))
                && (need.refused().isEmpty() || !need.refused().contains(supply.id(row)));
    }

    private boolean socialWorker(int row) {
        return supply.certified(row) || (policy.declaredSocialWorkers() && supply.declaredSocialWork(row));
    }
}
