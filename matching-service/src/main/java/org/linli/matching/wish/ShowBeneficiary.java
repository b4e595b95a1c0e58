package org.linli.matching.wish;

import java.time.Clock;
import java.util.Optional;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
import org.springframework.stereotype.Component;

/** Decides who sees what of a beneficiary: consents and their withdrawal, pictures, and the logged reading of an address. */
@Component
public final class ShowBeneficiary {

    private final Wishes wishes;
    private final WishDesk desk;
    private final Photos photos;
    private final PhotoCleaner cleaner;
    private final PutOnRecord record;
    private final Ids ids;
    private final Clock clock;

    ShowBeneficiary(
            Wishes wishes,
            WishDesk desk,
            Photos photos,
            PhotoCleaner cleaner,
            PutOnRecord record,
            Ids ids,
            Clock clock) {
        this.record = record;
        this.wishes = wishes;
        this.desk = desk;
        this.photos = photos;
        this.cleaner = cleaner;
        this.ids = ids;
        this.clock = clock;
    }

    public Versioned<Wish> consent(
            WishId id, long version, Consent.Scope scope, Consent.Giver giver, String giverName, Caller by) {
        return desk.asOffice(
                id,
                version,
                by,
                wish -> wish.consent(
                        new Consent(scope, giver, PersonalData.name(giverName), by.subject(), clock.instant(), null)));
    }

    /** What it covered is hidden with this write; a picture's bytes go right after it, or with the next sweep. */
    public Versioned<Wish> withdraw(WishId id, long version, Consent.Scope scope, Caller by) {
        Versioned<Wish> hidden = desk.asOffice(id, version, by, wish -> wish.withdrawConsent(scope, clock.instant()));
        return erase(hidden);
    }

    /** Erases the picture that nobody may see any more, if there is one; twice is once. */
    Versioned<Wish> erase(Versioned<Wish> stored) {
        Wish wish = Wish.of(stored.value().state());
        Photo photo = wish.state().photo();
        if (photo == null || !wish.forgetPhoto()) {
            return stored;
        }
        photos.erase(photo.photoId());
        return wishes.save(wish, stored.version());
    }

    /** Keeps a cleaned picture; the one before it is erased. */
    public Versioned<Wish> attach(WishId id, long version, byte[] upload, Caller by) {
        by.requireRole(WishDesk.OFFICERS);
        Wish before = wishes.get(id).value();
        by.requireArea(before.state().details().area());
        if (!before.state().shows(Consent.Scope.PHOTO)) {
            throw new Rejected(new WishRejection.ConsentMissing(Consent.Scope.PHOTO));
        }
        PhotoCleaner.Clean clean = cleaner.clean(upload);
        String photoId = ids.next();
        photos.keep(photoId, id, clean.bytes());
        try {
            Versioned<Wish> after = desk.asOffice(
                    id, version, by, wish -> wish.attach(new Photo(photoId, clean.mediaType(), clean.bytes().length)));
            Photo old = before.state().photo();
            if (old != null) {
                photos.erase(old.photoId());
            }
            return after;
        } catch (Rejected refused) {
            photos.erase(photoId);
            throw refused;
        }
    }

    /** A picture with its type. */
    public record Picture(String mediaType, byte[] bytes) {}

    /**
     * The picture, as long as the consent stands: to everybody while the wish is in the pool, otherwise to its claimants and the offices of
     * its place; to anybody else as if there were none.
     */
    public Picture picture(WishId id, Caller by) {
        Wish wish = wishes.get(id).value();
        WishState state = wish.state();
        Photo photo = state.photo();
        Optional<byte[]> bytes = photo == null || !state.shows(Consent.Scope.PHOTO) || !concerns(wish, by)
                ? Optional.empty()
                : photos.find(photo.photoId(), id);
        if (photo == null || bytes.isEmpty()) {
            throw new Rejected(new RequestRejection.NotFound());
        }
        return new Picture(photo.mediaType(), bytes.get());
    }

    private boolean concerns(Wish wish, Caller by) {
        WishState state = wish.state();
        return state.status().inPool()
                || desk.claims(wish, by)
                || (by.hasAny(ReadWishes.READERS)
                        && by.area().covers(state.details().area()));
    }

    /** Whether a person speaks for one of its claimants now. */
    public boolean claims(Versioned<Wish> wish, Caller by) {
        return desk.claims(wish.value(), by);
    }

    /** MAT-07: claimants while the wish is in their hands, and offices of the place; each reading is written with the wish. */
    public Versioned<Wish> open(WishId id, long version, String purpose, Caller by) {
        Reading reading = new Reading(by.subject(), purpose, clock.instant());
        Versioned<Wish> opened = desk.asClaimant(id, version, by, wish -> {
            if (desk.claims(wish, by)) {
                wish.openAsClaimant(reading, desk.voice(by));
            } else {
                wish.openAsOffice(reading);
            }
        });
        record.handle(
                Disclosure.Kind.WISH_BENEFICIARY,
                opened.value().state().details().area(),
                id.value(),
                purpose,
                by);
        return opened;
    }
}
