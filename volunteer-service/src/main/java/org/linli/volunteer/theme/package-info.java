/** Shows what takes place around each theme of a year: a read model over activities and the service in them, computed when it is asked for. */
@NullMarked
package org.linli.volunteer.theme;

import org.jspecify.annotations.NullMarked;
