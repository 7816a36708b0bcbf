// SPDX-License-Identifier: Apache-2.0
/**
 * How the attribution model is made and judged: annotated articles in, a trained model and its
 * scores out. Not part of the product.
 */
@NullMarked
package org.whosaid.training;

import org.jspecify.annotations.NullMarked;
