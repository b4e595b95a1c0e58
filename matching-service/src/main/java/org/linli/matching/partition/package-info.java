/**
 * Shares the districts among the running instances: a street belongs to a partition of a topic, a partition to the instance that the consumer
 * group gives it to. Work on an area is done by its owner; whoever is asked elsewhere hands a request over and waits for its end. Ownership
 * places work, it does not guard anything: what must not happen twice is decided by conditional writes of single documents.
 */
@NullMarked
package org.linli.matching.partition;

import org.jspecify.annotations.NullMarked;
