/** What sign-ups learn from matching: whom to expect, whom no longer, and how the service was found. */
@NullMarked
package org.linli.volunteer.signup.messaging;

import org.jspecify.annotations.NullMarked;
