// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

class ClaimsJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ClaimsJson claimsJson = new ClaimsJson();

  @Test
  void anExtractionIsWrittenToTheLetter() throws IOException {
    String written =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(claimsJson.write("harbour", extraction()));

    assertThat(written + "\n").isEqualTo(resource("claims.golden.json"));
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    String written = claimsJson.write("harbour", extraction()).toString();

    assertThat(claimsJson.read(JSON.readTree(written))).isEqualTo(extraction());
  }

  @Test
  void everyKeyOfTheContractIsWrittenInItsOrder() throws IOException {
    JsonNode example = JSON.readTree(resource("contract-example.json"));
    JsonNode written = claimsJson.write("harbour", extraction());

    assertThat(keys(written)).isEqualTo(keys(example));
    assertThat(keys(written.at("/attributions/0"))).isEqualTo(keys(example.at("/attributions/0")));
    assertThat(keys(written.at("/claims/0"))).isEqualTo(keys(example.at("/claims/0")));
    assertThat(keys(written.at("/claims/0/figures/0")))
        .isEqualTo(keys(example.at("/claims/0/figures/0")));
    assertThat(keys(written.at("/differences/0"))).startsWith("what", "claims");
    assertThat(keys(written.at("/claims/0/source")))
        .isEqualTo(keys(example.at("/claims/0/source")));
  }

  @Test
  void theContractsExampleIsRead() throws IOException {
    Extraction read = claimsJson.read(JSON.readTree(resource("contract-example.json")));

    assertThat(read.model()).isEqualTo("some-model");
    assertThat(read.attributions())
        .containsExactly(
            new Attribution(
                List.of(new TextSpan(0, 15)),
                List.of(new TextSpan(16, 20)),
                List.of(new TextSpan(21, 66)),
                0.97));
    Claim claim = read.claims().get(0);
    assertThat(claim.id()).isEqualTo(11);
    assertThat(claim.via()).containsExactly("Northwind news agency");
    assertThat(claim.parent()).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/claims/0/act | \"shout\" | claims[0].act is not one of the words for SpeechAct",
        "/claims/0/id | \"one\" | claims[0].id is not a whole number but STRING",
        "/claims/0/id | 0 | claims[0]: claims count from 1",
        "/claims/0/id | 99999999999 | claims[0].id is not a whole number",
        "/claims/0/content | [] | claims[0]: a claim without words",
        "/claims/0/content | [[4, 4]] | claims[0].content[0] is not a span",
        "/claims/0/content | [[1, 2, 3]] | claims[0].content[0] is not a span",
        "/claims/0/source | null | claims[0].source is not an object but NULL",
        "/claims/0/score | 7 | claims[0]: a score is between 0 and 1",
        "/claims/0/verb | null | claims[0].verb is not a text but NULL",
        "/claims/0/via | \"AP\" | claims[0].via is not a list but STRING",
        "/claims | null | claims is not a list but NULL",
        "/attributions/0/cue | [[\"a\", \"b\"]] | attributions[0].cue[0][0] is not a whole number",
        "/claims/0/figures/0/value | \"9\" | claims[0].figures[0].value is not a number",
        "/claims/0/figures/1/low | 3 | claims[0].figures[1]: a range from 3.0 to 2.5 is none",
        "/differences/0/claims | [1] | differences[0]: 1 claims with 2 spans",
        "/differences/0/spans | [] | differences[0]: 2 claims with 0 spans",
        "/model | 3 | model is not a text but NUMBER"
      })
  void aFieldThatIsWrongIsNamed(String pointer, String value, String complaint) throws IOException {
    ObjectNode json = claimsJson.write("harbour", extraction());
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, slash));
    parent.set(pointer.substring(slash + 1), JSON.readTree(value));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> claimsJson.read(json))
        .withMessageStartingWith("claims JSON: " + complaint);
  }

  @Test
  void aFieldThatIsMissingIsNamed() {
    ObjectNode json = claimsJson.write("harbour", extraction());
    ((ObjectNode) json.at("/claims/0/source")).remove("kind");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> claimsJson.read(json))
        .withMessage("claims JSON: claims[0].source.kind is missing");
  }

  @Test
  void somethingElseThanAnObjectIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> claimsJson.read(JSON.createArrayNode()))
        .withMessage("claims JSON: the document is not an object but ARRAY");
  }

  /** A claim with everything and one with nothing that may be left out. */
  private static Extraction extraction() {
    TextSpan office = new TextSpan(0, 15);
    TextSpan said = new TextSpan(16, 20);
    TextSpan words = new TextSpan(21, 66);
    Figure boats =
        new Figure(9, OptionalDouble.empty(), "more than", "boats lost", new TextSpan(26, 37));
    Figure depth =
        new Figure(2.5, OptionalDouble.of(2), "between two and", "metres", new TextSpan(40, 60));
    Figure fewer = new Figure(4, OptionalDouble.empty(), "", "boats lost", new TextSpan(30, 34));
    Claim full =
        new Claim(
            1,
            new Source(Optional.of("Harbour Office"), SourceKind.NAMED, Optional.of(office)),
            List.of("Northwind news agency"),
            Optional.of(new Cue(said, "said")),
            SpeechAct.DENY,
            List.of(words, new TextSpan(70, 80)),
            Quotation.MIXED,
            List.of(boats, depth),
            OptionalInt.empty(),
            0.75);
    Claim bare =
        new Claim(
            2,
            new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty()),
            List.of(),
            Optional.empty(),
            SpeechAct.SAY,
            List.of(new TextSpan(30, 66)),
            Quotation.DIRECT,
            List.of(fewer),
            OptionalInt.of(1),
            0.6);
    Attribution attribution = new Attribution(List.of(office), List.of(said), List.of(words), 0.75);
    Attribution alone = new Attribution(List.of(), List.of(), List.of(words), 0.6);
    return new Extraction(
        List.of(attribution, alone),
        List.of(full, bare),
        List.of(
            new Difference(
                "boats lost",
                List.of(
                    new Difference.Side(1, boats.span()), new Difference.Side(2, fewer.span())))),
        "some-model");
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = requireNonNull(ClaimsJsonTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
