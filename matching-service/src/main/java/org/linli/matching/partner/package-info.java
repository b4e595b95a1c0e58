/**
 * The matrix of partners (合伙人矩阵): Party members, social workers, volunteers and caring resources of a place, and the Party-building
 * agreements by which organizations work off a joint list. Names of persons are sealed and shown masked.
 */
@NullMarked
package org.linli.matching.partner;

import org.jspecify.annotations.NullMarked;
