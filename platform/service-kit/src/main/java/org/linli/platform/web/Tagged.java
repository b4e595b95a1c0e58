package org.linli.platform.web;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers with one resource: its view as the body, its version as the tag that a change has to name. */
public final class Tagged {

    private Tagged() {}

    public static <V> ResponseEntity<V> of(long version, V view) {
        return ResponseEntity.ok().eTag(Etag.of(version)).body(view);
    }

    /** The same for a resource that has just come to be, with the address where it is found. */
    public static <V> ResponseEntity<V> created(String address, long version, V view) {
        return ResponseEntity.created(URI.create(address))
                .eTag(Etag.of(version))
                .body(view);
    }

    /** The same for what no cache may keep, such as personal data that was opened for one person. */
    public static <V> ResponseEntity<V> notKept(long version, V view) {
        return ResponseEntity.ok()
                .eTag(Etag.of(version))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }
}
