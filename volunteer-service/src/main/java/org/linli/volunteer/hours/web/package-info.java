/** Shows a volunteer's account of the ledger. */
@NullMarked
package org.linli.volunteer.hours.web;

import org.jspecify.annotations.NullMarked;
