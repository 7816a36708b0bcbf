// SPDX-License-Identifier: Apache-2.0
/**
 * A newsroom's busiest minute: how fast the bot acknowledges Slack's events while its jobs run, and
 * that no event gets lost. Run by hand.
 */
@NullMarked
package org.whosaid.load;

import org.jspecify.annotations.NullMarked;
