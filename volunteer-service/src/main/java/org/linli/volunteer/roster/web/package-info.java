/** Rosters over HTTP: upload, progress, refused rows with the reason in the reader's language and never the value. */
@NullMarked
package org.linli.volunteer.roster.web;

import org.jspecify.annotations.NullMarked;
