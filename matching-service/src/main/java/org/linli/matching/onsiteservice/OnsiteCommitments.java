package org.linli.matching.onsiteservice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.linli.matching.standing.StandingCommitment;
import org.linli.matching.standing.StandingCommitmentSource;
import org.springframework.stereotype.Component;

/** Tells which time people have given to the on-site services of an area. */
@Component
final class OnsiteCommitments implements StandingCommitmentSource {

    private final OnsiteServices services;

    OnsiteCommitments(OnsiteServices services) {
        this.services = services;
    }

    @Override
    public void each(String areaPrefix, LocalDate from, BiConsumer<String, List<StandingCommitment>> reader) {
        services.eachStanding(areaPrefix, stored -> {
            OnsiteService.State service = stored.value().state();
            reader.accept(service.id().owner(), service.commitments(from));
        });
    }
}
