/**
 * The one door to Linli. It decides who comes in, how much and how fast, and to which service a request goes; it holds no domain
 * rule and no data of its own beyond sessions, short-lived caches and counters.
 */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
