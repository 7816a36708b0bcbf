// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

/**
 * What became of a bot's jobs when it was killed.
 *
 * @param inHand how many it had begun
 * @param seconds until all links were answered by the other
 * @param twice answers that were not asked for
 */
record Takeover(int inHand, double seconds, int twice) {}
