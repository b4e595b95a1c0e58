package org.linli.casework.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.casework.accesslog.ChainSource;

/** All cases, each reachable by its active team alone: no method finds a case for anybody else. */
public interface CaseFiles extends ChainSource {

    /** Stores a new case with its first audit entry. */
    LoadedCase add(CaseFile file);

    /** The case, if this person is on its active team; asking for a case that does not exist takes the same query. */
    Optional<LoadedCase> findForMember(CaseId id, PersonId person);

    /** Stores a changed case, its new audit entries in the same write, unless somebody else was faster. */
    LoadedCase save(LoadedCase changed);

    /** The person's cases, in a stable order; one more than {@code limit} when there are more. */
    List<LoadedCase> listForMember(PersonId person, @Nullable String afterId, int limit);
}
