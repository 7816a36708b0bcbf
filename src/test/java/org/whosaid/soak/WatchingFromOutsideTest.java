// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The soak benchmark's own arithmetic. */
class WatchingFromOutsideTest {

  @Test
  void answersInTheOrderOfSharingRankOne() {
    Order order = Order.of(answeredInOrder(0, 1, 2, 3, 4));

    assertThat(order.rank()).isEqualTo(1);
    assertThat(order.within(1)).isZero();
  }

  @Test
  void answersFromTheYoungestToTheOldestRankMinusOne() {
    assertThat(Order.of(answeredInOrder(4, 3, 2, 1, 0)).rank()).isEqualTo(-1);
  }

  /** Links are shared a second apart; the third is answered before the first two. */
  @Test
  void aLinkThatALaterOneWasAnsweredBeforeIsBehindByTheTimeBetweenThem() {
    Order order = Order.of(answeredInOrder(2, 0, 1, 3));

    assertThat(order.within(1)).isEqualTo(2);
    assertThat(order.within(0.75)).isEqualTo(1);
    assertThat(order.within(0.5)).isZero();
  }

  @Test
  void memoryThatGrowsInTheLastThirdIsSeen() {
    assertThat(megabytes(300, 380, 400, 400, 400, 400).growth(Watch.Sample::waiting)).isZero();
    assertThat(megabytes(300, 380, 400, 400, 440, 440).growth(Watch.Sample::waiting))
        .isCloseTo(0.1, within(1e-9));
  }

  @Test
  void theMixIsOfAHundred() {
    int all = Arrays.stream(Share.Kind.values()).mapToInt(kind -> kind.ofHundred).sum();

    assertThat(all).isEqualTo(100);
    assertThat(Share.Kind.of(0)).isEqualTo(Share.Kind.STORY);
    assertThat(Share.Kind.of(99)).isEqualTo(Share.Kind.FAILING);
  }

  @Test
  void storiesHave300To1200WordsAndNoTwoAreAlike() {
    List<String> texts =
        IntStream.range(0, 200)
            .mapToObj(number -> String.join("\n", StoryWriter.story(number).paragraphs()))
            .toList();

    assertThat(texts).doesNotHaveDuplicates();
    assertThat(texts)
        .allSatisfy(text -> assertThat(text.split("\\s+", -1).length).isBetween(300, 1_300))
        .noneSatisfy(text -> assertThat(text).containsPattern("%\\d"));
  }

  @Test
  void theSameNumberMakesTheSameStory() {
    assertThat(StoryWriter.story(7)).isEqualTo(StoryWriter.story(7));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessIsSeenAsItIs() throws IOException {
    ProcessFigures own = ProcessFigures.of(ProcessHandle.current().pid());

    assertThat(own.residentMegabytes()).isBetween(20.0, 20_000.0);
    assertThat(own.threads()).isGreaterThan(5);
    assertThat(own.files()).isGreaterThan(3);
    assertThat(own.cpuSeconds()).isGreaterThan(0.1);
  }

  private static List<Ledger.Answered> answeredInOrder(int... numbers) {
    List<Ledger.Answered> answered = new ArrayList<>();
    for (int number : numbers) {
      Share share = new Share(Share.Kind.STORY, number, "C0 " + number, number * 1_000_000_000L);
      answered.add(new Ledger.Answered(share, 5_000_000_000L));
    }
    return answered;
  }

  private static Samples megabytes(int... each) {
    return new Samples(
        Arrays.stream(each)
            .mapToObj(one -> new Watch.Sample(0, new ProcessFigures(one, 1, 1, 1), one))
            .toList());
  }
}
