// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** What the reporting words of {@code cues.txt} say that a speaker does. */
final class CueLexicon {
  private static final String NONE = "none";
  private static final String NO_WORD = " \t\n\r\u00a0.,;:!?\"'“”‘’()[]–—-…";
  private static final String IF_CLAUSE = "say?";

  /**
   * What a verb or phrase means.
   *
   * @param lemma its first form
   * @param act what the speaker does; empty for wishes, perceptions and deeds
   * @param needsClause whether it is speech only with a clause or a quotation
   */
  record Meaning(String lemma, Optional<SpeechAct> act, boolean needsClause) {}

  /** A form found among words: from the first of its words to behind the last. */
  record Found(Meaning meaning, int from, int to) {}

  private record Form(List<String> words, Meaning meaning) {}

  private static final Comparator<Form> LONGEST_FIRST =
      Comparator.comparingInt((Form form) -> form.words().size()).reversed();

  private final Map<String, List<Form>> formsByFirstWord = new HashMap<>();

  private CueLexicon() {}

  /**
   * Reads the program's own list.
   *
   * @throws IllegalStateException if it is missing or broken
   */
  static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    try (InputStream in = CueLexicon.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "cues.txt is missing from the program; no claim can be told from a wish without it");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lexicon.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cues.txt could not be read", e);
    }
    lexicon.formsByFirstWord.values().forEach(forms -> forms.sort(LONGEST_FIRST));
    return lexicon;
  }

  /** The first form among the words, the longest where several begin with the same word. */
  Optional<Found> firstIn(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      for (Form form : formsByFirstWord.getOrDefault(words.get(i).word(), List.of())) {
        if (isAt(form, words, i)) {
          return Optional.of(new Found(form.meaning(), i, i + form.words().size()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a word of {@code text} may begin a form that is speech; the rest of it isn't compared.
   */
  boolean maySpeak(String text) {
    StringTokenizer words = new StringTokenizer(text.toLowerCase(Locale.ROOT), NO_WORD);
    while (words.hasMoreTokens()) {
      for (Form form : formsByFirstWord.getOrDefault(words.nextToken(), List.of())) {
        if (form.meaning().act().isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(Form form, List<Token> words, int index) {
    if (index + form.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < form.words().size(); i++) {
      if (!words.get(index + i).word().equals(form.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != 2) {
      throw new IllegalStateException("cues.txt: not two columns: " + line);
    }
    String[] forms = columns[1].strip().split(", *", -1);
    Meaning meaning = meaning(forms[0], columns[0].strip());
    for (String form : forms) {
      List<String> words = List.of(form.split(" ", -1));
      formsByFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Form(words, meaning));
    }
  }

  private static Meaning meaning(String lemma, String act) {
    return switch (act) {
      case NONE -> new Meaning(lemma, Optional.empty(), false);
      case IF_CLAUSE -> new Meaning(lemma, Optional.of(SpeechAct.SAY), true);
      default ->
          new Meaning(lemma, Optional.of(SpeechAct.valueOf(act.toUpperCase(Locale.ROOT))), false);
    };
  }
}
