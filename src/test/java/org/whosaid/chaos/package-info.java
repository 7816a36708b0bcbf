/**
 * The chaos program: the bot in processes of its own, killed and troubled from outside, between a
 * Slack and a web that stay; and the reckoning of its replies.
 */
@NullMarked
package org.whosaid.chaos;

import org.jspecify.annotations.NullMarked;
