// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxNetworkTest {
  private static final List<String> INPUTS =
      List.of("input_ids", "attention_mask", "token_type_ids");

  @Test
  void aNetworkThatTakesInSomethingElseIsRefused() {
    byte[] file = OnnxFiles.passingOn(List.of("pixels"), HeadLayout.OUTPUT, 1, 1, HeadLayout.WIDTH);

    assertThatThrownBy(() -> OnnxNetwork.of(file, 1))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage(
            "the model's network takes in [pixels],"
                + " expected [input_ids, attention_mask, token_type_ids]");
  }

  @Test
  void aNetworkThatGivesSomethingElseIsRefused() {
    byte[] file = OnnxFiles.passingOn(INPUTS, "logits", 1, 1, HeadLayout.WIDTH);

    assertThatThrownBy(() -> OnnxNetwork.of(file, 1))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage("the model's network gives [logits], expected word_scores among them");
  }

  @Test
  void aNetworkOfAnotherWidthIsRefused() {
    byte[] file = OnnxFiles.passingOn(INPUTS, HeadLayout.OUTPUT, 1, 1, 7);

    assertThatThrownBy(() -> OnnxNetwork.of(file, 1))
        .isInstanceOf(ModelUnusable.class)
        .hasMessage("the model's network gives 7 numbers a word, expected " + HeadLayout.WIDTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0", "<html>", "PK\3\4", "\u0008\u0008:"})
  void whatIsNoNetworkIsRefused(String file) {
    assertThatThrownBy(() -> OnnxNetwork.of(file.getBytes(ISO_8859_1), 1))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageStartingWith("the model's network can't be loaded: ");
  }

  @Test
  void aNetworkOfTheRightShapeIsTakenAndAfterwardsClosed() {
    byte[] file = OnnxFiles.passingOn(INPUTS, HeadLayout.OUTPUT, 1, 1, HeadLayout.WIDTH);

    OnnxNetwork network = OnnxNetwork.of(file, 1);
    assertThat(network.scores(List.of())).isEmpty();
    network.close();

    WordsOfText words = HostileTexts.words(WordPieces.load(), "It rained.");
    WindowPieces window = WindowPieces.of(WordPieces.load(), words, new Window(0, 1));
    assertThatThrownBy(() -> network.scores(List.of(window)))
        .isInstanceOf(RejectedExecutionException.class);
  }

  /** ONNX Runtime 1.29 on Linux and macOS sends what it learns here to its maker. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib"
      })
  void theNativeLibraryKnowsNoAddressToReportTo(String library) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream("native/" + library))) {
      assertThat(new String(in.readAllBytes(), ISO_8859_1).contains("events.data.microsoft.com"))
          .isFalse();
    }
  }

  @Test
  void whereTheNativeLibraryCannotBeLoadedTheReasonIsSaid() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder check =
        new ProcessBuilder(java, "-Djava.io.tmpdir=no-such-folder", "org.whosaid.Main", "check")
            .redirectErrorStream(true);
    check.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    check.environment().put("WHOSAID_STORE_URL", "jdbc:sqlite::memory:");

    Process process = check.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said)
        .contains("FAIL  model: ONNX Runtime, which the model needs, can't be loaded on ")
        .contains("no-such-folder");
  }
}
