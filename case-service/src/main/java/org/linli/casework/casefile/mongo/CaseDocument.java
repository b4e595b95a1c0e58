package org.linli.casework.casefile.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.casework.accesslog.ChainedEntry;
import org.linli.casework.casefile.CaseStatus;
import org.linli.casework.casefile.Duty;
import org.linli.casework.casefile.MaterialKind;
import org.springframework.data.annotation.Id;

/**
 * A case as it is stored: no identity, material locked, the audit chain inside.
 *
 * @param memberIds the active members, for the index by which a case is found at all
 * @param key the wrapped data key; absent from the moment of sealing
 * @param escrowedKey present from the moment of sealing
 */
public record CaseDocument(
        @Id String id,
        String pseudonym,
        String street,
        List<Member> members,
        List<String> memberIds,
        CaseStatus status,
        Instant openedAt,
        Instant statusSince,
        @Nullable LocalDate investigationDueOn,
        List<LockedMaterial> materials,
        @Nullable String key,
        @Nullable String escrowedKey,
        @Nullable Seal seal,
        List<ChainedEntry> audit) {

    /** A member of the team. */
    public record Member(String person, Duty duty, boolean active) {}

    /** Locked material. */
    public record LockedMaterial(MaterialKind kind, String ciphertext, String by, Instant at) {}

    /** The seal mark. */
    public record Seal(Instant at, String by) {}
}
