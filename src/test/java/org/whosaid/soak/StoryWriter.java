// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes news stories, each another text: sentences in which somebody says something, between
 * sentences in which nobody does, about people and places that change from story to story. The same
 * number makes the same story.
 */
public final class StoryWriter {
  private static final int SHORTEST = 300;
  private static final int LONGEST = 1_200;

  private static final List<String> TOWNS =
      List.of(
          "Calder",
          "Harrow Bay",
          "Velm",
          "Lindholm",
          "Marsh End",
          "Tarn",
          "Brackwater",
          "Ostley",
          "Port Selwyn",
          "Dunmere",
          "Kestrel Point",
          "Averton");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Anna", "Tomas", "Rhoda", "Idris", "Magda", "Callum", "Priya", "Oskar", "Leila", "Henrik",
          "Zofia", "Marcus", "Nadia", "Ewan");
  private static final List<String> SURNAMES =
      List.of(
          "Kerr",
          "Penhale",
          "Okafor",
          "Lindqvist",
          "Marsh",
          "Dvorak",
          "Sethi",
          "Brannigan",
          "Holt",
          "Vance",
          "Adeyemi",
          "Rossi",
          "Whitlock",
          "Tanaka");
  private static final List<String> ROLES =
      List.of(
          "the mayor",
          "the head of highways",
          "a spokeswoman for the ministry of transport",
          "the chief fire officer",
          "the leader of the opposition",
          "a dockers' union organiser",
          "the harbour master",
          "a professor of hydrology at the coastal university",
          "the director of the regional hospital",
          "the water company's chief executive");
  private static final List<String> BODIES =
      List.of(
          "the health directorate",
          "the port authority",
          "the regional court",
          "the statistics office",
          "the fire brigade",
          "the teachers' union",
          "the energy regulator",
          "the border guard");

  /** In which somebody says something. */
  private static final List<String> CLAIMS =
      List.of(
          "At least %1$d people were hurt in %2$s on Tuesday night, %3$s said.",
          "More than %1$d houses have been damaged, according to %3$s.",
          "\"We asked for higher walls for years and were told to wait,\" said %4$s %5$s, %6$s.",
          "%5$s accused %3$s of having ignored the warnings of its own engineers.",
          "%3$c denied that it had been warned, and said that %1$d million had been spent on the"
              + " river since the last flood.",
          "A resident of %2$s, who asked not to be named because he works for the council, said that"
              + " nobody had knocked on his door before the water came.",
          "%6$c, %4$s %5$s, told a local radio station that the plans would be published within"
              + " %1$d days.",
          "%3$c warned that the bridge could stay closed until the spring if the frost returns.",
          "\"Nobody in this building knew about the contract,\" %5$s told reporters, adding that she"
              + " would hand all letters to the inquiry.",
          "Witnesses said they had heard two loud bangs shortly before the roof of the depot fell"
              + " in.",
          "According to a report by %3$s, the figure had been %1$d a year earlier.",
          "%5$s admitted that the first count had been wrong and promised a new one by Friday.",
          "The union demanded that %3$s pay the %1$d workers who were sent home.",
          "%3$c confirmed that an investigation into the fire at the %2$s depot had been opened.",
          "\"It is too early to speak of a cause,\" %4$s %5$s said, \"and I will not guess.\"",
          "Citing two officials, the news agency Northwire reported that %3$s had offered to buy"
              + " back the land.",
          "Asked about the delay, %5$s declined to comment.",
          "In a statement, %3$s said it regretted what it called a failure to inform the families in"
              + " %2$s.",
          "Doctors at the hospital said %1$d of the injured were still being treated.",
          "%5$s claimed that the money, some %1$d thousand in all, never reached %2$s.");

  /** In which nobody does. */
  private static final List<String> NARRATIVE =
      List.of(
          "The water reached the market square of %2$s before midnight and fell again by the"
              + " morning.",
          "Buses were sent round the closed road, and the ferry made two extra crossings.",
          "The harbour was built in the nineteenth century and has been widened three times.",
          "A vote in the council is planned for the last week of the month.",
          "Shops along the river stayed shut, and the school opened two hours late.",
          "About %1$d people live in the streets behind the old wall of %2$s.",
          "The contract runs for nine years and can be ended by either side.",
          "Last winter the same stretch of road was closed for eleven days.",
          "Volunteers filled sandbags through the night while the pumps ran without a break.",
          "The company employs %1$d people in %2$s and along the coast.",
          "Two of the four turbines have been standing still since August.",
          "Trains between %2$s and the capital run once an hour until further notice.");

  private StoryWriter() {}

  /** A story's headline and its paragraphs. */
  public record Story(String headline, List<String> paragraphs) {
    public String html() {
      StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
      page.append(headline).append("</title><meta property=\"og:type\" content=\"article\">");
      page.append("</head><body><nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav>");
      page.append("<article><h1>").append(headline).append("</h1>");
      paragraphs.forEach(paragraph -> page.append("<p>").append(paragraph).append("</p>\n"));
      page.append("</article><footer>All rights reserved. <a href=\"/contact\">Contact</a>");
      return page.append("</footer></body></html>").toString();
    }
  }

  /** Story number {@code number}: 300 to 1,200 words, more often short than long. */
  public static Story story(int number) {
    Random chance = new Random(7_919L * number + 17);
    double long01 = chance.nextDouble();
    int words = SHORTEST + (int) ((LONGEST - SHORTEST) * long01 * long01);
    String town = any(TOWNS, chance);
    String headline =
        town + " counts the cost of storm " + number + " as questions about the wall grow";
    List<String> paragraphs = new ArrayList<>();
    for (int written = 0; written < words; ) {
      StringBuilder paragraph = new StringBuilder();
      for (int sentences = 2 + chance.nextInt(2); sentences > 0; sentences--) {
        boolean claim = chance.nextInt(5) < 3;
        String sentence = sentence(any(claim ? CLAIMS : NARRATIVE, chance), town, chance);
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence);
        written += sentence.split(" ", -1).length;
      }
      paragraphs.add(paragraph.toString());
    }
    return new Story(headline, paragraphs);
  }

  /** Fills in the blanks; {@code $c} is a body or role at the beginning of a sentence. */
  private static String sentence(String pattern, String town, Random chance) {
    String body = any(BODIES, chance);
    String role = any(ROLES, chance);
    return pattern
        .replace("%1$d", Integer.toString(2 + chance.nextInt(900)))
        .replace("%2$s", chance.nextInt(4) > 0 ? town : any(TOWNS, chance))
        .replace("%3$s", body)
        .replace("%3$c", capital(body))
        .replace("%4$s", any(FIRST_NAMES, chance))
        .replace("%5$s", any(SURNAMES, chance))
        .replace("%6$s", role)
        .replace("%6$c", capital(role));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String any(List<String> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }
}
