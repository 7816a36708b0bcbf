// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.TextSpan;

/**
 * Cuts text into words and these into the pieces of BERT's uncased English vocabulary: control
 * characters dropped, accents and case folded, every mark and every Chinese character a word of its
 * own, then the longest pieces from the left (Wu et al., <a
 * href="https://arxiv.org/abs/1609.08144">Google's Neural Machine Translation System</a>, as in
 * Devlin et al., <a href="https://arxiv.org/abs/1810.04805">BERT</a>).
 */
public final class WordPieces {
  private static final String VOCABULARY = "vocabulary.txt";
  private static final String CONTINUED = "##";

  /** Longer words are unknown, as they were to the encoder when it was made. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
  }

  /**
   * The vocabulary among the program's resources.
   *
   * @throws IllegalStateException if it is missing
   */
  public static WordPieces load() {
    Map<String, Integer> vocabulary = new HashMap<>();
    try (@Nullable InputStream in = WordPieces.class.getResourceAsStream(VOCABULARY)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its vocabulary, " + VOCABULARY);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        vocabulary.put(line, vocabulary.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary can't be read: " + VOCABULARY, e);
    }
    return new WordPieces(vocabulary);
  }

  /** How many pieces there are. */
  public int size() {
    return vocabulary.size();
  }

  /**
   * The number of a piece that must exist.
   *
   * @throws IllegalStateException if it doesn't
   */
  public int id(String piece) {
    @Nullable Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalStateException("the vocabulary lacks " + piece);
    }
    return id;
  }

  /** The words that stand in one stretch of {@code text}, in order. */
  public List<Word> words(String text, TextSpan stretch) {
    return new Cut(text, stretch).words();
  }

  private int[] pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return new int[] {unknown};
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      @Nullable Integer id = null;
      while (end > start) {
        String piece = word.substring(start, end);
        id = vocabulary.get(start == 0 ? piece : CONTINUED + piece);
        if (id != null) {
          break;
        }
        end = word.offsetByCodePoints(end, -1);
      }
      if (id == null) {
        return new int[] {unknown};
      }
      pieces[count++] = id;
      start = end;
    }
    return Arrays.copyOf(pieces, count);
  }

  /** One pass over a stretch of text. */
  private final class Cut {
    private final String text;
    private final TextSpan stretch;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();
    private int start;
    private int end;
    private boolean afterSpace = true;

    Cut(String text, TextSpan stretch) {
      this.text = text;
      this.stretch = stretch;
    }

    List<Word> words() {
      int at = stretch.start();
      while (at < stretch.end()) {
        int letter = text.codePointAt(at);
        int next = at + Character.charCount(letter);
        if (letter < 128) {
          take(letter, at, next);
        } else if (!Letters.isDropped(letter)) {
          takeFolded(letter, at, next);
        }
        at = next;
      }
      endWord();
      return words;
    }

    private void takeFolded(int letter, int from, int to) {
      if (Letters.isSpace(letter)) {
        take(' ', from, to);
      } else if (Letters.isChinese(letter)) {
        alone(letter, from, to);
      } else {
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        parts.codePoints().filter(part -> !Letters.isAccent(part)).forEach(p -> take(p, from, to));
      }
    }

    private void take(int letter, int from, int to) {
      if (Letters.isSpace(letter)) {
        endWord();
        afterSpace = true;
      } else if (Letters.isMark(letter)) {
        alone(letter, from, to);
      } else if (!Letters.isDropped(letter)) {
        if (folded.length() == 0) {
          start = from;
        }
        folded.append(Character.toString(letter).toLowerCase(Locale.ROOT));
        end = to;
      }
    }

    private void alone(int letter, int from, int to) {
      endWord();
      String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
      words.add(new Word(new TextSpan(from, to), pieces(plain), afterSpace));
      afterSpace = false;
    }

    private void endWord() {
      if (folded.length() > 0) {
        boolean capital = Character.isUpperCase(text.codePointAt(start));
        words.add(new Word(new TextSpan(start, end), pieces(folded.toString()), capital));
        folded.setLength(0);
        afterSpace = false;
      }
    }
  }
}
