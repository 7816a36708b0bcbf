// SPDX-License-Identifier: Apache-2.0
/**
 * What people have of the bot beside the reply to a link: answers, comparisons, files, settings,
 * Home; one story a class.
 */
@NullMarked
package org.whosaid.desk;

import org.jspecify.annotations.NullMarked;
