/** Keeps teams, memberships, merges and team hours in MongoDB. */
@NullMarked
package org.linli.volunteer.team.mongo;

import org.jspecify.annotations.NullMarked;
