/** Keeps import jobs, their refused rows and, while they run, their encrypted uploads in MongoDB. */
@NullMarked
package org.linli.volunteer.roster.mongo;

import org.jspecify.annotations.NullMarked;
