/**
 * Plans the open demands of an area: hands needs, supply and promises to the engine, writes what it proposes as assignments and what it
 * could not meet as explanations. A district is planned by one run at a time; a demand gets everybody it needs or nobody.
 */
@NullMarked
package org.linli.matching.plan;

import org.jspecify.annotations.NullMarked;
