package org.linli.matching.wish.mongo;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.wish.Photos;
import org.linli.matching.wish.WishId;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Repository;

/** Pictures in MongoDB, each sealed for its wish; an erased one leaves an empty document. */
@Repository
class MongoPhotos implements Photos {

    record PhotoDocument(
            @Id String id, String wishId, @Nullable String sealed) {}

    private final AggregateStore<PhotoDocument> store;
    private final CryptoProvider crypto;

    MongoPhotos(AggregateStores stores, CryptoProvider crypto) {
        this.store = stores.of(PhotoDocument.class, "wishPhotos");
        this.crypto = crypto;
    }

    @Override
    public void keep(String photoId, WishId wish, byte[] picture) {
        String text = Base64.getEncoder().encodeToString(picture);
        store.insert(new PhotoDocument(photoId, wish.value(), crypto.encrypt(text, context(photoId, wish))), List.of());
    }

    @Override
    public Optional<byte[]> find(String photoId, WishId wish) {
        return store.find(photoId)
                .flatMap(found -> Optional.ofNullable(found.value().sealed()))
                .map(kept -> Base64.getDecoder().decode(crypto.decrypt(kept, context(photoId, wish))));
    }

    @Override
    public void erase(String photoId) {
        store.find(photoId)
                .filter(found -> found.value().sealed() != null)
                .ifPresent(found -> store.update(
                        new PhotoDocument(photoId, found.value().wishId(), null), found.version(), List.of()));
    }

    private static String context(String photoId, WishId wish) {
        return "wish/" + wish.value() + "/photo/" + photoId;
    }
}
