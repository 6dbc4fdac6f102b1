// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.triangulum.exchange.XmlStreams;
import org.triangulum.exchange.data.ByteSource;

/** Reads the cells of a sheet one by one, with the memory of one. */
final class XlsxSheet {
  private static final int MOST_ROWS = 1_048_576;

  /** Takes cells in order of rows and columns. */
  interface Cells {
    /** A row begins. False ends the reading. */
    boolean row(int row);

    /** A number. */
    void number(int row, int column, double value) throws IOException;

    /** A text, also of a date, which is ISO 8601. */
    void text(int row, int column, String value, boolean date) throws IOException;

    /** A value that a formula could not find, such as {@code #N/A}. */
    void error(int row, int column, String error) throws IOException;
  }

  private final XlsxFile file;
  private final String name;
  private final Map<Integer, Boolean> dates = new HashMap<>();
  private int row;
  private int column;

  XlsxSheet(XlsxFile file, String name) {
    this.file = file;
    this.name = name;
  }

  /** Reads all cells; rows and columns count from 0. */
  void read(Cells cells) throws IOException {
    row = -1;
    try (InputStream in = file.sheet(name)) {
      XMLStreamReader xml = XmlStreams.of(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("row")) {
            startRow(xml);
            if (!cells.row(row)) {
              return;
            }
          } else if (xml.getLocalName().equals("c")) {
            cell(xml, cells);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new ByteSource.Fault(place(), "the sheet is no XML that can be read: "
          + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ByteSource.Fault(place(), "the sheet cannot be read: " + e.getMessage());
    }
  }

  private String place() {
    return "sheet " + name + (row < 0 ? "" : ", row " + (row + 1));
  }

  private void startRow(XMLStreamReader xml) throws IOException {
    String number = xml.getAttributeValue(null, "r");
    int next = number == null ? row + 1 : whole(number) - 1;
    if (next <= row || next >= MOST_ROWS) {
      throw new ByteSource.Fault(place(), "a row numbered " + number + " follows");
    }
    row = next;
    column = -1;
  }

  private int whole(String text) throws IOException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new ByteSource.Fault(place(), "\"" + text + "\" stands where a whole number must be");
    }
  }

  private void cell(XMLStreamReader xml, Cells cells) throws IOException, XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    column = reference == null ? column + 1 : XlsxCells.column(reference);
    if (column < 0) {
      throw new ByteSource.Fault(place(), "\"" + reference + "\" is no name of a cell");
    }
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder inline = new StringBuilder();
    String value = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (element.equals("v")) {
          value = xml.getElementText();
        } else if (element.equals("t")) {
          inline.append(xml.getElementText());
        } else if (element.equals("rPh") || element.equals("f")) {
          skip(xml);
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    take(cells, type == null ? "n" : type, style, value, inline.toString());
  }

  /** Passes over an element with all in it: readings of letters, formulas. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private void take(Cells cells, String type, String style, String value, String inline) throws IOException {
    switch (type) {
      case "inlineStr" -> cells.text(row, column, inline, false);
      case "s", "str" -> {
        String text = value == null ? "" : type.equals("s") ? file.text(whole(value)) : value;
        if (!text.isEmpty()) {
          cells.text(row, column, text, false);
        }
      }
      case "e" -> cells.error(row, column, value == null ? "#" : value);
      case "b" -> cells.number(row, column, "1".equals(value) ? 1 : 0);
      case "d" -> cells.text(row, column, value == null ? "" : value, true);
      default -> {
        if (value != null && !value.isBlank()) {
          number(cells, style, value);
        }
      }
    }
  }

  private void number(Cells cells, String style, String value) throws IOException {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new ByteSource.Fault(place(), "cell " + XlsxCells.column(column) + (row + 1) + " holds \"" + value
          + "\" and says it is a number");
    }
    boolean date = style != null && dates.computeIfAbsent(whole(style), file::isDate);
    if (!date || !DateUtil.isValidExcelDate(number)) {
      cells.number(row, column, number);
      return;
    }
    LocalDateTime at = DateUtil.getLocalDateTime(number, false, true);
    boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
    String time = at.toLocalTime().toSecondOfDay() % 60 == 0 ? at.toLocalTime() + ":00" : at.toLocalTime().toString();
    cells.text(row, column, number < 1 ? time : midnight ? at.toLocalDate().toString() : at.toLocalDate() + "T" + time,
        true);
  }
}
