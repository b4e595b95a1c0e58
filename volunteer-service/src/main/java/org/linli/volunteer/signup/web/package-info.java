/** Sign-ups, check-ins and hour records over HTTP; nobody sees another person's. */
@NullMarked
package org.linli.volunteer.signup.web;

import org.jspecify.annotations.NullMarked;
