package org.linli.casework.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.casework.casefile.CaseFile;
import org.linli.casework.casefile.CaseMove;
import org.linli.casework.casefile.CaseStatus;
import org.linli.casework.casefile.Duty;
import org.linli.casework.casefile.FiledMaterial;
import org.linli.casework.casefile.Juvenile;
import org.linli.casework.casefile.LoadedCase;
import org.linli.casework.casefile.Material;
import org.linli.casework.casefile.MaterialKind;
import org.linli.casework.casefile.PersonId;
import org.linli.casework.casefile.SealMark;
import org.linli.casework.casefile.ShowCase;
import org.linli.platform.crypto.Masks;
import org.linli.platform.identifier.Sex;

/**
 * A case as its team sees it.
 *
 * @param person who the case is about; only a look at the case has it, an answer to a change has not, and a sealed case never
 * @param moves what the table offers to the caller from the present status
 */
record CaseView(
        String id,
        String pseudonym,
        String area,
        CaseStatus status,
        boolean closed,
        Instant openedAt,
        Instant statusSince,
        @Nullable LocalDate investigationDueOn,
        List<Member> team,
        @Nullable Person person,
        List<Filed> materials,
        @Nullable Seal seal,
        List<CaseMove> moves) {

    private static final String SEAL_MARK = "犯罪记录封存";

    record Member(String person, Duty duty) {}

    /** The id number is shown masked: who needs it whole takes it from the paper file. */
    record Person(
            String name,
            String idNumber,
            LocalDate birthDate,
            Sex sex,
            String phone,
            String school,
            String address,
            String guardianName,
            String guardianRelation,
            String guardianPhone,
            LocalDate actDate) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    record Filed(
            MaterialKind kind,
            String by,
            Instant at,
            @Nullable Material content) {}

    record Seal(String mark, Instant at, String by) {}

    /** Without identity and contents: what a change answers, and what may be kept for a repeated request. */
    static CaseView shell(LoadedCase found, String caller) {
        return of(
                found,
                caller,
                null,
                found.file().state().materials().stream()
                        .map(filed -> filed(filed, Optional.empty()))
                        .toList());
    }

    static CaseView whole(ShowCase.Opened opened, String caller) {
        return of(
                opened.found(),
                caller,
                opened.juvenile().map(CaseView::person).orElse(null),
                opened.materials().stream()
                        .map(material -> filed(material.filed(), material.content()))
                        .toList());
    }

    private static CaseView of(LoadedCase found, String caller, @Nullable Person person, List<Filed> materials) {
        CaseFile.State state = found.file().state();
        SealMark seal = state.seal();
        return new CaseView(
                found.file().id().value(),
                state.pseudonym(),
                state.street(),
                state.status(),
                state.status().closed(),
                state.openedAt(),
                state.statusSince(),
                state.investigationDueOn(),
                state.team().members().stream()
                        .map(member -> new Member(member.person().value(), member.duty()))
                        .toList(),
                person,
                materials,
                seal == null ? null : new Seal(SEAL_MARK, seal.at(), seal.by().value()),
                state.team()
                        .dutyOf(new PersonId(caller))
                        .map(duty -> CaseMove.offeredFrom(state.status(), duty))
                        .orElse(List.of()));
    }

    private static Filed filed(FiledMaterial filed, Optional<Material> content) {
        return new Filed(filed.kind(), filed.by().value(), filed.at(), content.orElse(null));
    }

    private static Person person(Juvenile juvenile) {
        return new Person(
                juvenile.name(),
                Masks.idNumber(juvenile.idNumber().value()),
                juvenile.idNumber().birthDate(),
                juvenile.idNumber().sex(),
                juvenile.phone(),
                juvenile.school(),
                juvenile.address(),
                juvenile.guardian().name(),
                juvenile.guardian().relation(),
                juvenile.guardian().phone(),
                juvenile.actDate());
    }
}
