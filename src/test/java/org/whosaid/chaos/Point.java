// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

/** A moment of the story at which a bot is killed, as it is seen from outside. */
enum Point {
  ANY("at any moment"),
  AFTER_THE_ROW("after the row, acknowledged"),
  ACKNOWLEDGEMENT_LOST("after the row, not acknowledged"),
  AFTER_THE_FETCH("after the fetch"),
  BEFORE_THE_POST("before the post"),
  ACCEPTED_LATE("before the post, accepted later"),
  ACCEPTED("accepted, not answered"),
  ANSWERED("answered, not in the book"),
  UPDATING("while updating");

  final String inWords;

  Point(String inWords) {
    this.inWords = inWords;
  }
}
