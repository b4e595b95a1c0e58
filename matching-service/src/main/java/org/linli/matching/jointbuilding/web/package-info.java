/** JointBuildings and agreements over HTTP. */
@NullMarked
package org.linli.matching.jointbuilding.web;

import org.jspecify.annotations.NullMarked;
