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

/** The verbs of {@code reporting-verbs.txt}, found by their first word, the longest form first. */
final class ReportingLexicon {
  private static final String ANY = "*";

  private record Form(List<String> words, ReportingVerb verb) {}

  private final Map<String, List<Form>> formsByFirstWord = new HashMap<>();

  private ReportingLexicon() {}

  static ReportingLexicon load() {
    ReportingLexicon lexicon = new ReportingLexicon();
    try (InputStream in = ReportingLexicon.class.getResourceAsStream("reporting-verbs.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "reporting-verbs.txt is missing from the program; no claim can be found without it");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lexicon.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reporting-verbs.txt could not be read", e);
    }
    lexicon.formsByFirstWord.values().forEach(forms -> forms.sort(LONGEST_FIRST));
    return lexicon;
  }

  private static final Comparator<Form> LONGEST_FIRST =
      Comparator.comparingInt((Form form) -> form.words().size()).reversed();

  /** The verb whose form begins at {@code index} of the sentence, outside quotations. */
  Optional<ReportingVerb> at(Sentence sentence, int index) {
    Token token = sentence.at(index);
    if (token.quoted()) {
      return Optional.empty();
    }
    for (Form form : formsByFirstWord.getOrDefault(token.word(), List.of())) {
      int end = endOf(form.words(), sentence, index);
      if (end > index) {
        return Optional.of(form.verb().ofLength(end - index));
      }
    }
    return Optional.empty();
  }

  /** Behind the last word of the form, or -1; a {@code *} stands for at most two words. */
  private static int endOf(List<String> form, Sentence sentence, int index) {
    int at = index;
    for (String word : form) {
      if (word.equals(ANY)) {
        String next = form.get(form.indexOf(ANY) + 1);
        int limit = at + 2;
        while (at < limit && !sentence.is(at, next)) {
          at++;
        }
      } else if (sentence.is(at, word)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  private void add(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != 4) {
      throw new IllegalStateException("reporting-verbs.txt: not four columns: " + line);
    }
    String lemma = columns[0].strip();
    SpeechAct act = SpeechAct.valueOf(columns[2].strip().toUpperCase(Locale.ROOT));
    ReportingVerb.Pattern pattern =
        ReportingVerb.Pattern.valueOf(columns[3].strip().toUpperCase(Locale.ROOT));
    for (String form : columns[1].split(",", -1)) {
      List<String> words = List.of(form.strip().split(" ", -1));
      boolean participle = words.get(0).endsWith("ing");
      ReportingVerb verb = new ReportingVerb(lemma, words.size(), act, pattern, participle);
      formsByFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Form(words, verb));
    }
  }
}
