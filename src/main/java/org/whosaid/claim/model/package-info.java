// SPDX-License-Identifier: Apache-2.0
/**
 * The trained model: word pieces, windows of text, the network, and the decoding of its scores into
 * attributions.
 */
@NullMarked
package org.whosaid.claim.model;

import org.jspecify.annotations.NullMarked;
