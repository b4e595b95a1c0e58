/** What assignments learn from topics: people at work from volunteer-service, and their own facts again after a crash. */
@NullMarked
package org.linli.matching.assignment.messaging;

import org.jspecify.annotations.NullMarked;
