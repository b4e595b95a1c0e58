/** What teams learn from events: moves that must arrive, ends that end memberships, hours that count. */
@NullMarked
package org.linli.volunteer.team.messaging;

import org.jspecify.annotations.NullMarked;
