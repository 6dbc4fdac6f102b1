// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.triangulum.exchange.data.ByteSource;
import org.xml.sax.SAXException;

/** A workbook whose sheets are read as streams; POI keeps to its limits of size and ratio of compressed parts. */
final class XlsxFile implements Closeable {
  private final OPCPackage archive;
  private final XSSFReader reader;
  private final StylesTable styles;
  private final ReadOnlySharedStringsTable texts;
  private final List<String> sheets = new ArrayList<>();

  /** What is read of a workbook, in which POI throws whatever it throws. */
  private interface Part<T> {
    T read() throws IOException, OpenXML4JException, SAXException;
  }

  private XlsxFile(OPCPackage archive) throws IOException {
    this.archive = archive;
    reader = part(() -> new XSSFReader(archive));
    styles = part(reader::getStylesTable);
    texts = part(() -> new ReadOnlySharedStringsTable(archive));
    part(() -> {
      XSSFReader.SheetIterator all = reader.getSheetIterator();
      while (all.hasNext()) {
        all.next().close();
        sheets.add(all.getSheetName());
      }
      return null;
    });
    if (sheets.isEmpty()) {
      throw new ByteSource.Fault("", "the workbook has no sheet of cells");
    }
  }

  static XlsxFile open(Path file) throws IOException {
    OPCPackage archive = part(() -> OPCPackage.open(file.toFile(), PackageAccess.READ));
    try {
      return new XlsxFile(archive);
    } catch (IOException e) {
      archive.revert();
      throw e;
    }
  }

  private static <T> T part(Part<T> part) throws IOException {
    try {
      return part.read();
    } catch (ByteSource.Fault e) {
      throw e;
    } catch (IOException | OpenXML4JException | SAXException | POIXMLException | IllegalArgumentException
        | IllegalStateException | NullPointerException | ClassCastException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new ByteSource.Fault("", "is no workbook that can be read: " + (cause.getMessage() == null
          ? cause.getClass().getSimpleName() : cause.getMessage().replaceAll("\\s+", " ")));
    }
  }

  /** The names of the sheets, in order. */
  List<String> sheets() {
    return sheets;
  }

  /** The XML of a sheet. */
  InputStream sheet(String name) throws IOException {
    return part(() -> {
      XSSFReader.SheetIterator all = reader.getSheetIterator();
      while (all.hasNext()) {
        InputStream sheet = all.next();
        if (all.getSheetName().equals(name)) {
          return sheet;
        }
        sheet.close();
      }
      throw new ByteSource.Fault("", "there is no sheet " + name);
    });
  }

  /** A text that cells share. */
  String text(int index) throws IOException {
    if (index < 0 || index >= texts.getUniqueCount()) {
      throw new ByteSource.Fault("", "there is no shared text number " + index);
    }
    return texts.getItemAt(index).getString();
  }

  /** Whether numbers of a style are shown as dates or times. */
  boolean isDate(int style) {
    XSSFCellStyle found = style < 0 || style >= styles.getNumCellStyles() ? null : styles.getStyleAt(style);
    return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
  }

  @Override
  public void close() {
    archive.revert();
  }
}
