/**
 * Decides which administrative divisions exist, how they nest, and which of them a caller's scope covers.
 *
 * <p>The register is read once from {@code areas/areas.csv}; scopes are digit prefixes of division codes (ID-04).
 */
@NullMarked
package org.linli.platform.area;

import org.jspecify.annotations.NullMarked;
