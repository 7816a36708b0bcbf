// SPDX-License-Identifier: Apache-2.0
/** What a channel has agreed with the bot: when it answers, what it reads, who may change that. */
@NullMarked
package org.whosaid.channel;

import org.jspecify.annotations.NullMarked;
