package org.linli.volunteer.socialworker.mongo;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/** A campaign at rest; {@code place} is division code and id, the order of lists. */
record ExamCampaignDocument(
        @Id String id,
        String place,
        String area,
        String name,
        String grade,
        LocalDate signUpFrom,
        LocalDate signUpUntil,
        LocalDate examDay) {}
