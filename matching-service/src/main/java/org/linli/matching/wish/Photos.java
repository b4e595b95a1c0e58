package org.linli.matching.wish;

import java.util.Optional;

/** Where pictures are kept, sealed and apart from their wishes. */
public interface Photos {

    /** Keeps a picture that was cleaned; nobody sees it before its wish names it. */
    void keep(String photoId, WishId wish, byte[] picture);

    Optional<byte[]> find(String photoId, WishId wish);

    /** Makes a picture unreadable for good. */
    void erase(String photoId);
}
