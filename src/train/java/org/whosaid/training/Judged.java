// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

/** A prediction's score, 0 to 1, and whether it was right. */
record Judged(double score, boolean right) {}
