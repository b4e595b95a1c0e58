/**
 * Demands that a department has to answer: those of the 12345 hotline and of the departments first of all (MAT-02). A referral has the
 * service level of its department, counted in working days, and ends answered or sent back to the office that sent it.
 */
@NullMarked
package org.linli.matching.referral;

import org.jspecify.annotations.NullMarked;
