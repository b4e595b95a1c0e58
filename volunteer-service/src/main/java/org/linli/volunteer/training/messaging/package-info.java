/** What training learns from events: passed courses grant their qualification. */
@NullMarked
package org.linli.volunteer.training.messaging;

import org.jspecify.annotations.NullMarked;
