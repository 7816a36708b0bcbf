// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The gate: the only source of sockets for fetching, which refuses an address before any packet
 * leaves. It sits here because every connection passes, literal addresses, redirects and TLS
 * included; a name service alone is not asked about literals, and OkHttp's interceptors run after
 * the connection stands. What it judges is the address that would be connected to, so a name that
 * changes its address between two look-ups (DNS rebinding) gains nothing.
 *
 * <p>A connection also ends after a number of bytes, counted as they arrive. What holds a page is
 * limited elsewhere; this is for what comes around it and that nobody counts: the lines between two
 * chunks, the name of the file in a gzip header.
 */
final class PublicAddressesOnly extends SocketFactory {
  private final Predicate<InetAddress> open;
  private final long mostBytes;

  /**
   * A gate for the public.
   *
   * @param mostBytes that a connection brings in before it is broken off
   */
  PublicAddressesOnly(long mostBytes) {
    this(PublicAddresses::isPublic, mostBytes);
  }

  private PublicAddressesOnly(Predicate<InetAddress> open, long mostBytes) {
    this.open = open;
    this.mostBytes = mostBytes;
  }

  /** The wider gate for a host that the newsroom has named in its settings. */
  static PublicAddressesOnly orPrivateOnInvitation(long mostBytes) {
    return new PublicAddressesOnly(PublicAddresses::isPublicOrPrivateUse, mostBytes);
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(open, mostBytes);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connectsAtOnce();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw connectsAtOnce();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connectsAtOnce();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw connectsAtOnce();
  }

  private static UnsupportedOperationException connectsAtOnce() {
    return new UnsupportedOperationException("only unconnected sockets pass the gate");
  }

  private static final class GuardedSocket extends Socket {
    private final Predicate<InetAddress> open;
    private final long mostBytes;
    private @Nullable InputStream counted;

    GuardedSocket(Predicate<InetAddress> open, long mostBytes) {
      // a proxy from the JVM's own settings would connect in our place
      super(Proxy.NO_PROXY);
      this.open = open;
      this.mostBytes = mostBytes;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (counted == null) {
        counted = new CountedInput(super.getInputStream(), mostBytes);
      }
      return counted;
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeoutMillis) throws IOException {
      if (!(to instanceof InetSocketAddress internet) || internet.isUnresolved()) {
        throw new AddressRefused(to.toString());
      }
      if (!open.test(internet.getAddress())) {
        throw new AddressRefused(internet.getHostString(), internet.getAddress());
      }
      super.connect(to, timeoutMillis);
    }
  }
}
