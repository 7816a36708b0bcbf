// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server of this machine, which can go silent or break. */
public final class Relay implements AutoCloseable {
  private final int to;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "relay");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean silent;
  private volatile boolean broken;

  private Relay(int to) throws IOException {
    this.to = to;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  public static Relay to(int port) {
    try {
      Relay relay = new Relay(port);
      relay.threads.execute(relay::listen);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException("no port on this machine for a relay", e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** What the server answers from now on never comes. */
  public void goSilent() {
    silent = true;
  }

  /** Every connection ends, and new ones do at once. */
  public void breakOff() {
    broken = true;
    open.forEach(Relay::end);
  }

  /** As at the beginning. */
  public void mend() {
    silent = false;
    broken = false;
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        Socket near = listener.accept();
        if (broken) {
          end(near);
        } else {
          connect(near);
        }
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private void connect(Socket near) throws IOException {
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
      open.add(near);
      open.add(far);
      threads.execute(() -> carry(near, far, false));
      threads.execute(() -> carry(far, near, true));
    } catch (IOException nobodyThere) {
      end(near);
    }
  }

  private void carry(Socket from, Socket into, boolean answers) {
    byte[] bytes = new byte[8_192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = into.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (!(answers && silent)) {
          out.write(answers ? Arrays.copyOf(bytes, read) : addressed(bytes, read));
        }
      }
    } catch (IOException e) {
      // one of the two is gone, so both are
    }
    end(from);
    end(into);
    open.remove(from);
    open.remove(into);
  }

  /** A web server wants to be asked for under its own address. */
  private byte[] addressed(byte[] bytes, int length) {
    return new String(bytes, 0, length, ISO_8859_1)
        .replace("127.0.0.1:" + port(), "127.0.0.1:" + to)
        .getBytes(ISO_8859_1);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a relay could not hang up", e);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a relay could not close", e);
    }
    open.forEach(Relay::end);
    threads.shutdownNow();
  }
}
