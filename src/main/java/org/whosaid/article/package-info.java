// SPDX-License-Identifier: Apache-2.0
/** The article itself: its readable text, paragraphs and details, with the place of every word. */
@NullMarked
package org.whosaid.article;

import org.jspecify.annotations.NullMarked;
