/** Runs reconciliations and shows their results. */
@NullMarked
package org.linli.volunteer.reconciliation.web;

import org.jspecify.annotations.NullMarked;
