package org.linli.casework.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessLog;
import org.linli.casework.accesslog.ChainedEntry;
import org.linli.casework.accesslog.HashChain;
import org.linli.platform.security.Caller;

/** Decides what the team sees of a case: everything while it runs, the sealed shell afterwards; each look is put on record first. */
public final class ShowCase {

    private final CaseFiles files;
    private final CaseDoor door;
    private final Vault vault;
    private final AccessLog log;
    private final HashChain chains;

    public ShowCase(CaseFiles files, Vault vault, AccessLog log, HashChain chains) {
        this.files = files;
        this.door = new CaseDoor(files, log);
        this.vault = vault;
        this.log = log;
        this.chains = chains;
    }

    /** A case with what its key opens. */
    public record Opened(LoadedCase found, Optional<Juvenile> juvenile, List<OpenedMaterial> materials) {

        public Opened {
            materials = List.copyOf(materials);
        }
    }

    /** A piece of material; the content is empty once the case is sealed. */
    public record OpenedMaterial(FiledMaterial filed, Optional<Material> content) {}

    /** What is on record about a case, and whether the record is whole. */
    public record AccessRecord(List<ChainedEntry> changes, List<ChainedEntry> accesses, boolean intact) {

        public AccessRecord {
            changes = List.copyOf(changes);
            accesses = List.copyOf(accesses);
        }
    }

    public Opened handle(Caller caller, CaseId id) {
        LoadedCase found = door.enter(caller, id, "SHOW_CASE");
        log.inside(id.value(), caller.subject(), "SHOW_CASE", Access.GRANTED);
        CaseKey key = found.file().state().key();
        List<OpenedMaterial> materials = found.file().state().materials().stream()
                .map(filed -> new OpenedMaterial(
                        filed,
                        switch (filed) {
                            case FiledMaterial.Fresh fresh -> Optional.of(fresh.content());
                            case FiledMaterial.Locked locked -> vault.unlock(id, locked, key);
                        }))
                .toList();
        return new Opened(found, vault.reveal(id, key), materials);
    }

    /** The caller's own cases; for everybody else the list is empty. */
    public List<LoadedCase> list(Caller caller, @Nullable String afterId, int limit) {
        PersonId person = new PersonId(caller.subject());
        List<LoadedCase> own = files.listForMember(person, afterId, limit).stream()
                .filter(found -> found.file()
                        .state()
                        .team()
                        .dutyOf(person)
                        .filter(duty -> duty.heldWith(caller.roles()))
                        .isPresent())
                .toList();
        log.outside("", caller.subject(), "LIST_CASES", Access.GRANTED);
        return own;
    }

    /** Who touched the case or tried to. */
    public AccessRecord accesses(Caller caller, CaseId id) {
        LoadedCase found = door.enter(caller, id, "READ_ACCESS_LOG");
        log.inside(id.value(), caller.subject(), "READ_ACCESS_LOG", Access.GRANTED);
        boolean changesHold = chains.brokenAt(auditChain(id), found.audit()).isEmpty();
        return new AccessRecord(found.audit(), log.about(id.value()), changesHold && log.intact(id.value()));
    }

    /** The name of the chain inside a case's document. */
    public static String auditChain(CaseId id) {
        return "changes/" + id.value();
    }
}
