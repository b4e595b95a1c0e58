package org.linli.volunteer.points;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed.
 *
 * @param place its number in the volunteer's account, from 1 without gaps
 * @param balance the account's points after it
 */
public record PointsEntry(Movement moved, long place, long balance, Instant recordedAt) {

    /** One leg: so many points to or from an account. */
    public record Posting(String account, long points) {}

    static PointsEntry after(@Nullable PointsEntry last, Movement moved, Instant now) {
        return new PointsEntry(
                moved, last == null ? 1 : last.place() + 1, (last == null ? 0 : last.balance()) + moved.points(), now);
    }

    /** Both legs: what the volunteer gains the programme gives, so that all postings add up to nothing. */
    public List<Posting> postings() {
        return List.of(
                new Posting("volunteer/" + moved.volunteerId(), moved.points()),
                new Posting("programme/" + moved.kind().name().toLowerCase(Locale.ROOT), -moved.points()));
    }
}
