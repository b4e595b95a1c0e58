package org.linli.volunteer.star;

/**
 * What is known of a volunteer at the moment of a decision.
 *
 * @param minutes effective, from the ledger
 * @param rating 20 to 100, 0 while nobody has rated
 * @param upheldComplaints of this year
 * @param starBelowGranted whether the star beneath is granted and not under review
 */
public record StarFacts(long minutes, int rating, long upheldComplaints, boolean starBelowGranted) {}
