package org.linli.volunteer.socialworker;

import java.time.LocalDate;

/** Tells how many volunteers a social worker supervised; the supervision log knows. */
public interface Supervised {

    long volunteers(SocialWorkerId supervisor, LocalDate from, LocalDate to);
}
