// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

/**
 * One form of a reporting verb.
 *
 * @param length how many words it has in the text
 * @param participle whether it is an -ing form, which reports only beside another verb
 */
record ReportingVerb(String lemma, int length, SpeechAct act, Pattern pattern, boolean participle) {

  /** What has to follow the verb, so that it is one that reports. */
  enum Pattern {
    /** A clause with or without "that", a quotation; or the content stands before. */
    CLAUSE,
    /** As CLAUSE, but only with "that" or a quotation: the form is often a noun or means more. */
    THAT,
    /** Somebody who is told, then as CLAUSE. */
    TELL,
    /** Anything: "denied manslaughter". */
    OBJECT,
    /** "accused A of B". */
    OF,
    /** "blamed A for B", "blamed B on A". */
    FOR,
    /** "described A as B". */
    AS,
    /** "promised to", "urged A to"; or as THAT. */
    TO,
    /** "quoted A as saying": A is the source. */
    QUOTE,
    /** "called it a lie", "called the plan “reckless”". */
    CALL
  }

  /** Whether it may stand before its source: "said Smith". */
  boolean mayComeFirst() {
    return pattern == Pattern.CLAUSE || pattern == Pattern.THAT;
  }

  ReportingVerb ofLength(int words) {
    return new ReportingVerb(lemma, words, act, pattern, participle);
  }
}
