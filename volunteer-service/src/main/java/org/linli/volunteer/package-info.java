/** volunteer-service: people who volunteer, their activities, and hours that can be trusted. */
@NullMarked
package org.linli.volunteer;

import org.jspecify.annotations.NullMarked;
