// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;

/** A reader that finds out what the columns are by reading the first rows as it reads all of them. */
public abstract class OnePassReader implements DataReader {

  @Override
  public final DataSchema schema(Path source, Map<String, String> settings, Progress progress)
      throws ExchangeException {
    return read(source, settings, name -> true, DataSchema.PREVIEW, progress).schema();
  }

  @Override
  public final ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, Progress progress)
      throws ExchangeException {
    return read(source, settings, wanted, Integer.MAX_VALUE, progress);
  }

  /**
   * Reads so many rows at most; the rest as {@link #read(Path, Map, Predicate, Progress)}.
   *
   * @throws ExchangeException listing what is wrong with the source or the settings
   */
  protected abstract ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, int most,
      Progress progress) throws ExchangeException;
}
