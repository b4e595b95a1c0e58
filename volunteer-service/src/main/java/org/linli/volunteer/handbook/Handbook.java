package org.linli.volunteer.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** Process templates and reading receipts. */
public interface Handbook {

    /** Keeps a new template; the same id twice is the same template. */
    Versioned<Template> add(Template template);

    Optional<Versioned<Template>> find(TemplateId id);

    /** Like {@link #find}, refusing with {@code handbook.unknown}. */
    default Versioned<Template> get(TemplateId id) {
        return find(id).orElseThrow(() -> new Rejected(new HandbookRejection.Unknown()));
    }

    Versioned<Template> save(Template template, long version);

    Page<Versioned<Template>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Keeps a receipt; reading the same version again keeps the first one. */
    Template.Receipt add(Template.Receipt receipt);

    /** Who of these people has read the version. */
    Set<VolunteerId> readersOf(TemplateId template, int version, Collection<VolunteerId> people);

    /** The receipts of a template, the newest first. */
    List<Template.Receipt> receiptsOf(TemplateId template, int limit);
}
