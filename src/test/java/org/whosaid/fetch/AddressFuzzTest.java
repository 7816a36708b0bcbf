// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Whatever is pasted as an address: it has one identity, and leads to public places alone. */
class AddressFuzzTest {
  @FuzzTest
  void anAddress(byte[] written) {
    String text = new String(written, UTF_8);
    Optional<URI> read = ArticleAddress.written(text);
    if (read.isEmpty()) {
      return;
    }
    URI address = read.get();
    URI clean = ArticleAddress.clean(address);
    assertThat(clean.getScheme()).isIn("http", "https");
    assertThat(clean.getRawUserInfo()).isNull();
    assertThat(clean.getRawFragment()).isNull();
    assertThat(ArticleAddress.clean(clean)).isEqualTo(clean);
    assertThat(ArticleAddress.identity(clean)).isEqualTo(ArticleAddress.identity(address));
    assertThat(Doorway.start(address)).isInstanceOf(Answer.Moved.class);
    HttpUrl url = HttpUrl.get(address.toString());
    boolean named = !url.username().isEmpty() || !url.password().isEmpty();
    assertThat(Doorway.refusal(url).isPresent() || !named).isTrue();
    CanonicalAddress.believed(url, HttpUrl.get(clean.toString()));
    assertThat(LoggedAddress.of(address)).doesNotContain("\n");
  }

  @FuzzTest
  void aReference(byte[] written) {
    HttpUrl from = HttpUrl.get("https://www.example.com/news/story-1?id=5");

    Answer answer = Doorway.onward(from, new String(written, UTF_8));

    if (answer instanceof Answer.Moved moved) {
      assertThat(moved.to().scheme()).isIn("http", "https");
    }
  }

  @FuzzTest
  void aHost(byte[] written) throws UnknownHostException {
    Optional<HttpUrl> read = WebAddress.read("http://" + new String(written, UTF_8) + "/");
    if (read.isEmpty()) {
      return;
    }
    HttpUrl url = read.get();
    boolean literal =
        url.host().matches("(?:1?\\d{1,2}\\.){3}1?\\d{1,2}") || url.host().contains(":");
    if (literal) {
      mustBeJudgedAsItLies(InetAddress.getByName(url.host()));
    }
  }

  @FuzzTest
  void anAddressInBytes(byte[] bytes) throws UnknownHostException {
    if (bytes.length == 4 || bytes.length == 16) {
      mustBeJudgedAsItLies(InetAddress.getByAddress(bytes));
    }
  }

  /** Held against the platform's own judgement, and against ours of other spellings. */
  private static void mustBeJudgedAsItLies(InetAddress address) throws UnknownHostException {
    boolean open = PublicAddresses.isPublic(address);
    boolean inside =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    assertThat(open && inside).as("%s is open", address).isFalse();
    if (open) {
      assertThat(PublicAddresses.isPublicOrPrivateUse(address)).isTrue();
    }
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      byte[] translated = new byte[16];
      translated[1] = 0x64;
      translated[2] = (byte) 0xff;
      translated[3] = (byte) 0x9b;
      System.arraycopy(bytes, 0, translated, 12, 4);
      assertThat(PublicAddresses.isPublic(InetAddress.getByAddress(translated))).isFalse();
    }
  }
}
