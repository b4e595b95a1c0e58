package org.linli.matching.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MAT-09, MAT-12: register, record and agreement in one file. It exists sealed, or inside {@code PersonalData}; nothing of it prints itself.
 */
public record DisputeFile(
        List<Party> parties,
        String facts,
        String claims,
        List<Note> notes,
        @Nullable AgreementText agreement) {

    /**
     * Who quarrels.
     *
     * @param key by which everything outside the file names the party
     */
    public record Party(
            String key, String name, String phone, @Nullable String address) {
        @Override
        public String toString() {
            return "Party[" + key + "]";
        }
    }

    /** Something that was said or found, and on which occasion. */
    public record Note(String occasion, String text, String by, Instant at) {
        @Override
        public String toString() {
            return "Note[" + occasion + "]";
        }
    }

    /** What was agreed: content, manner and deadline of performance. */
    public record AgreementText(String content, String manner) {
        @Override
        public String toString() {
            return "AgreementText[***]";
        }
    }

    public DisputeFile {
        parties = List.copyOf(parties);
        notes = List.copyOf(notes);
    }

    DisputeFile plus(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new DisputeFile(parties, facts, claims, all, agreement);
    }

    DisputeFile with(AgreementText text) {
        return new DisputeFile(parties, facts, claims, notes, text);
    }

    @Override
    public String toString() {
        return "DisputeFile[***]";
    }
}
