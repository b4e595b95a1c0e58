/** What a plan learns from the service's own topic: people who said no, and news that a crash kept from a demand. */
@NullMarked
package org.linli.matching.plan.messaging;

import org.jspecify.annotations.NullMarked;
