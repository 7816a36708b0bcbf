// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever tells the process to stop: Ctrl+C, systemd, a container's engine, a terminal that closes.
 * Java by itself would end with the status 143 then, which all of them take for a failure. Being
 * told twice is no more than being told.
 */
final class StopSignal {
  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);
  private static final List<String> SIGNALS = List.of("TERM", "INT", "HUP");

  private final CountDownLatch told = new CountDownLatch(1);

  private StopSignal() {}

  /** From now on those signals end nothing but {@link #await}. */
  static StopSignal listen() {
    StopSignal stop = new StopSignal();
    SIGNALS.forEach(stop::listenTo);
    return stop;
  }

  void await() throws InterruptedException {
    told.await();
  }

  /** By reflection: the compiler warns of the class, which every Java has all the same. */
  private void listenTo(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object heard =
          Proxy.newProxyInstance(
              handler.getClassLoader() == null
                  ? StopSignal.class.getClassLoader()
                  : handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> hear(method, arguments));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), heard);
    } catch (ReflectiveOperationException e) {
      log.debug("the signal {} ends the process at once", name, e); // Windows has no HUP
    }
  }

  private Object hear(Method method, Object[] arguments) throws ReflectiveOperationException {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    told.countDown();
    return this; // of a method without a result
  }
}
