package org.linli.project.incubation.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.project.incubation.ProjectFilter;

/** Writes and reads the opaque text that tells where the next page begins. */
final class ListCursor {

    private ListCursor() {}

    static String of(ProjectSummary last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.startedAt().toEpochMilli() + "~" + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    static ProjectFilter.@Nullable After parse(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", 2);
            return new ProjectFilter.After(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw new Rejected(new RequestRejection.Invalid("cursor", FieldFault.BAD_CURSOR));
        }
    }
}
