// SPDX-License-Identifier: Apache-2.0
/**
 * Long runs of the fuzz tests, by hand: each test gets its share of the time, in a machine of its
 * own, and what it found stays in its folder.
 */
@NullMarked
package org.whosaid.fuzz;

import org.jspecify.annotations.NullMarked;
