// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
  private static final byte[] FILE = "a network".getBytes(UTF_8);
  private static final ModelCard CARD =
      ModelCard.of("test-1", Sha256.of(FILE), 0.25, Learning.nothing(), List.of("made by hand"));

  @Test
  void aCardIsReadAsItWasWritten() {
    ModelCard read = ModelCard.read(CARD.json());

    assertThat(read).isEqualTo(CARD);
    assertThat(read.learnt()).isEqualTo(Learning.nothing());
    read.check(FILE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width | 7 | the model's card says 7 numbers a word, this program expects WIDTH",
        "windowPieces | 512 | the model's card says 512 pieces in a window, this program expects"
            + " 256",
        "roles | [\"CUE\"] | the model's card says [CUE] roles, this program expects [SOURCE, CUE,"
            + " CONTENT]",
        "spans | [0.5] | the model's card says 1 numbers for spans, this program expects SPANS",
        "pairs | [] | the model's card says 0 numbers for pairs, this program expects PAIRS",
      })
  void aCardOfAnotherKindOfNetworkIsRefused(String field, String value, String why)
      throws Exception {
    assertThatThrownBy(() -> ModelCard.read(with(field, value)))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage(
            why.replace("WIDTH", Integer.toString(HeadLayout.WIDTH))
                .replace("SPANS", Integer.toString(SpanWeights.SIZE))
                .replace("PAIRS", Integer.toString(PairWeights.SIZE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "sha256",
        "roles",
        "width",
        "windowPieces",
        "leastScore",
        "thresholds",
        "calibration",
        "spans",
        "pairs",
        "notes"
      })
  void aCardThatLacksSomethingIsRefusedByName(String field) throws Exception {
    ObjectNode card = (ObjectNode) new ObjectMapper().readTree(CARD.json());
    card.remove(field);

    assertThatThrownBy(() -> ModelCard.read(card.toString()))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("'" + field + "'");
    assertThatThrownBy(() -> ModelCard.read(card.putNull(field).toString()))
        .isInstanceOf(ModelUnusable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "7", "{", "{} {}", "<card>", "\0", "\"card\""})
  void whatIsNoCardIsRefused(String text) {
    assertThatThrownBy(() -> ModelCard.read(text))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageStartingWith("the model's card ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thresholds | {\"sourceSpan\":0,\"cueSpan\":1,\"contentSpan\":1,\"place\":1,\"wanted\":1}",
        "thresholds | {\"sourceSpan\":1}",
        "calibration | {\"constant\":\"high\",\"slope\":1}",
        "width | \"wide\"",
        "spans | [null]",
        "leastScore | 1.5",
        "leastScore | -1",
      })
  void aCardWithAnImpossibleValueIsRefused(String field, String value) {
    assertThatThrownBy(() -> ModelCard.read(with(field, value)))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageStartingWith("the model's card can't be read: ");
  }

  @Test
  void aFileForWhichTheCardWasNotWrittenIsRefused() {
    assertThatThrownBy(() -> CARD.check("a netw0rk".getBytes(UTF_8)))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage(
            "the model's network is damaged: its SHA-256 is %s, its card expects %s",
            Sha256.of("a netw0rk".getBytes(UTF_8)), Sha256.of(FILE));
  }

  private static String with(String field, String value) throws Exception {
    ObjectMapper json = new ObjectMapper();
    return ((ObjectNode) json.readTree(CARD.json())).set(field, json.readTree(value)).toString();
  }
}
