// SPDX-License-Identifier: Apache-2.0
/** Every text of the bot's own that a person in Slack reads, in one bundle. */
@NullMarked
package org.whosaid.words;

import org.jspecify.annotations.NullMarked;
