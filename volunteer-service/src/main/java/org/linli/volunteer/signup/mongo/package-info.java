/** Keeps sign-ups and days of service in MongoDB. */
@NullMarked
package org.linli.volunteer.signup.mongo;

import org.jspecify.annotations.NullMarked;
