/**
 * What Linli publishes: one record per fact with a literal, versioned name.
 *
 * <p>Inside a version only optional fields are added; consumers ignore what they do not know. No record holds personal data: people
 * appear as opaque ids, and nothing of a juvenile case appears at all but de-identified counts (SEC-11).
 */
@NullMarked
package org.linli.contracts;

import org.jspecify.annotations.NullMarked;
