/**
 * Matching at once: the best people for one demand, a whole team for it, the best open demands for one volunteer, and taking one of
 * them (抢单). Answers come from memory; whatever binds anybody is decided again by the documents, so that one of two who grab the last
 * seat gets it. Also: who refuses to be matched by a programme alone.
 */
@NullMarked
package org.linli.matching.online;

import org.jspecify.annotations.NullMarked;
