// SPDX-License-Identifier: Apache-2.0
/**
 * What the text says that somebody said: attributions, word by word, and the claims made of them.
 */
@NullMarked
package org.whosaid.claim;

import org.jspecify.annotations.NullMarked;
