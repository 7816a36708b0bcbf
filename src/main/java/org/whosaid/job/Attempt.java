// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

/** Which try of a job it is, counted from 1, and whether there will be another. */
public record Attempt(int number, boolean last) {}
