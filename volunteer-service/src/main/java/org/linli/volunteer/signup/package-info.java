/**
 * Decides who takes part in an activity and what counts as service.
 *
 * <p>Two aggregates, cut along what must be atomic. A {@link org.linli.volunteer.signup.SignUp} is one person's place in one activity. A
 * {@link org.linli.volunteer.signup.ServiceDay} is one person's day: the rules on service bind a person and a day (VOL-13 bands, VOL-14 three
 * check-ins, VOL-15 no overlap), so all sessions of that day live in one document and each rule is kept by one write. What becomes of a
 * sign-up after the check-in is read from those days ({@link org.linli.volunteer.signup.Participation}), never copied.
 */
@NullMarked
package org.linli.volunteer.signup;

import org.jspecify.annotations.NullMarked;
