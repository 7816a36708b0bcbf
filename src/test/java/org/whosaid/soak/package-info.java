// SPDX-License-Identifier: Apache-2.0
/**
 * The bot in a process of its own, watched from outside: half an hour of large newsrooms' links, a
 * minute of far too many, and how long it takes to start. Run by hand, on Linux.
 */
@NullMarked
package org.whosaid.soak;

import org.jspecify.annotations.NullMarked;
