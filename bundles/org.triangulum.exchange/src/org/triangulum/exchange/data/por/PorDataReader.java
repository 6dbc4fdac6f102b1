// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.por;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.FileFaults;
import org.triangulum.exchange.data.OnePassReader;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;

/** Reads portable files of SPSS and PSPP, as the PSPP Developer's Guide describes them. */
public final class PorDataReader extends OnePassReader {
  private static final String ENCODING = "encoding";
  /** Where the mark stands when lines are ended by one or two bytes, or by none. */
  private static final int BEGINNING = 480;

  @Override
  public String id() {
    return "por";
  }

  @Override
  public String title() {
    return "SPSS portable data (POR)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.por");
  }

  @Override
  public boolean probe(Path source) {
    try (InputStream in = Files.newInputStream(source)) {
      String start = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
          .replace("\r", "").replace("\n", "");
      return start.indexOf("SPSSPORT") > 400;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<ReaderSetting> settings() {
    return List.of(ReaderSetting.of(ENCODING, "Encoding of texts; UTF-8 or else Windows-1252 where it is not said."));
  }

  @Override
  protected ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, int most,
      Progress progress) throws ExchangeException {
    List<Charset> tried = new ArrayList<>();
    if (settings.containsKey(ENCODING)) {
      tried.add(ByteText.charset(settings.get(ENCODING)));
    } else {
      tried.add(StandardCharsets.UTF_8);
      tried.add(Charset.forName("windows-1252"));
    }
    return FileFaults.reading(source, () -> {
      for (int i = 0; ; i++) {
        ByteText text = new ByteText(tried.get(i));
        try (ByteSource in = ByteSource.of(source)) {
          return new PorReading(new PorText(in, text), source, text, wanted, most, progress).read();
        } catch (EOFException e) {
          throw new ByteSource.Fault("", "is no whole SPSS portable file: it breaks off");
        } catch (ByteSource.Fault e) {
          if (i + 1 == tried.size() || !e.getMessage().contains("no text in")) {
            throw e;
          }
        }
      }
    });
  }
}
