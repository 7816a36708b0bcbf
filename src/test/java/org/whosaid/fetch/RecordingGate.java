// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/**
 * In the gate's place: judges each address as the gate does and writes it down, but never connects
 * to it, so that a test of attacks can't carry one out. A port of this machine may stand in for
 * whatever is public.
 */
final class RecordingGate extends SocketFactory {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final OptionalInt standIn;

  RecordingGate() {
    this(OptionalInt.empty());
  }

  RecordingGate(OptionalInt standIn) {
    this.standIn = standIn;
  }

  /** "private 127.0.0.1:80", "public 1.1.1.1:80" … in the order of the attempts. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  void forget() {
    seen.clear();
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        InetSocketAddress internet = (InetSocketAddress) to;
        InetAddress address = internet.getAddress();
        boolean open = PublicAddresses.isPublic(address);
        seen.add(
            (open ? "public " : "private ") + address.getHostAddress() + ":" + internet.getPort());
        if (open && standIn.isPresent()) {
          InetAddress thisMachine = InetAddress.getLoopbackAddress();
          super.connect(new InetSocketAddress(thisMachine, standIn.getAsInt()), timeout);
          return;
        }
        if (open) {
          throw new ConnectException("this test connects to nobody");
        }
        throw new AddressRefused(internet.getHostString(), address);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }
}
