// SPDX-License-Identifier: Apache-2.0
/**
 * The practice newsroom: a stand-in for Slack and a page that shows its channel, on this machine
 * alone.
 */
@NullMarked
package org.whosaid.practice;

import org.jspecify.annotations.NullMarked;
