// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problem;

/** What goes wrong with a binary file, in words. */
public final class FileFaults {

  /**
   * Reads something of a file.
   *
   * @param <T> what is read
   */
  public interface Work<T> {
    /** Reads. */
    T run() throws IOException, ExchangeException;
  }

  private FileFaults() {
  }

  /**
   * Runs a reading, whose mistakes are told with the name of the file.
   *
   * @throws ExchangeException when the file is not what it should be or cannot be read
   */
  public static <T> T reading(Path source, Work<T> work) throws ExchangeException {
    String file = String.valueOf(source.getFileName());
    try {
      return work.run();
    } catch (ByteSource.Fault e) {
      throw refused(file, e.getMessage());
    } catch (EOFException e) {
      throw refused(file, e.getMessage() == null ? "breaks off" : e.getMessage());
    } catch (NoSuchFileException e) {
      throw new ExchangeException("There is no file " + source, e);
    } catch (IOException e) {
      throw new ExchangeException(source + " cannot be read: " + e, e);
    } catch (OutOfMemoryError e) {
      throw new ExchangeException(file + " is too large for the memory of this program", e);
    }
  }

  private static ExchangeException refused(String file, String cause) {
    return new ExchangeException("Nothing was imported", List.of(new Problem(file, 0, cause)));
  }
}
