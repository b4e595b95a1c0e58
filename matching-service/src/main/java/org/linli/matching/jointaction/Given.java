package org.linli.matching.jointaction;

/**
 * What a partner gave to an action: work and venue in minutes, goods and money in fen.
 */
public record Given(int minutes, long goodsFen, long moneyFen, int venueMinutes) {

    public static final Given NOTHING = new Given(0, 0, 0, 0);

    public Given {
        if (minutes < 0 || goodsFen < 0 || moneyFen < 0 || venueMinutes < 0) {
            throw new IllegalArgumentException("nobody gives less than nothing");
        }
    }

    public Given plus(Given other) {
        return new Given(
                minutes + other.minutes,
                goodsFen + other.goodsFen,
                moneyFen + other.moneyFen,
                venueMinutes + other.venueMinutes);
    }
}
