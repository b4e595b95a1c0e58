/** On-site services and their sessions over HTTP. */
@NullMarked
package org.linli.matching.onsiteservice.web;

import org.jspecify.annotations.NullMarked;
