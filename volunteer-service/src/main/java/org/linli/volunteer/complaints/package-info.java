/**
 * Decides complaints (VOL-30) and reports of a body or a false certificate (VOL-34): who may handle one, by when, and with which finding.
 *
 * <p>Anyone may complain, anonymously through an office. What is said and who said it are sealed; a handler reads them through a logged access
 * that is written with the complaint itself. The office complained about does not judge its own case.
 */
@NullMarked
package org.linli.volunteer.complaints;

import org.jspecify.annotations.NullMarked;
