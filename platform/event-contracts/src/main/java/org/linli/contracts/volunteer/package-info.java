/** Facts of volunteer-service: people who volunteer, their activities and their hours. */
@NullMarked
package org.linli.contracts.volunteer;

import org.jspecify.annotations.NullMarked;
