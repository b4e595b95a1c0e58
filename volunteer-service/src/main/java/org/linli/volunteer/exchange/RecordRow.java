package org.linli.volunteer.exchange;

import java.util.Map;

/**
 * One record on its way out.
 *
 * @param values by our field names; an identifying one is a {@code PersonalData}, so that it cannot be written by mistake
 * @param guarded whether its identifying fields stay masked whatever was asked for: a minor's data needs an approval that an export has not
 *     (SEC-01, SEC-04)
 */
public record RecordRow(Map<String, Object> values, boolean guarded) {}
