// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.widget.Menus;

/** Takes a chart out of the workbench: as a picture, as a drawing, in words. */
final class ChartCopies {
  private static final int LEAST = 480;
  private final Control owner;
  private final ChartImages images;
  private final ChartReading reading;

  ChartCopies(Control owner, ChartImages images, ChartReading reading) {
    this.owner = owner;
    this.images = images;
    this.reading = reading;
  }

  void fill(Menu menu) {
    Menus.item(menu, Messages.chart_copy_picture, true, () -> put(picture(), ImageTransfer.getInstance()));
    Menus.item(menu, Messages.chart_copy_svg, true, () -> put(svg(), TextTransfer.getInstance()));
    Menus.item(menu, Messages.chart_copy_text, true,
        () -> put(reading.chart().title() + ". " + reading.chart().description(), TextTransfer.getInstance()));
    Menus.line(menu);
    Menus.item(menu, Messages.chart_save, true, this::save);
  }

  private int width() {
    return Math.max(LEAST, owner.getSize().x);
  }

  private ImageData picture() {
    return images.picture(reading.chart(), width());
  }

  private String svg() {
    return images.svg(reading, width());
  }

  private void put(Object content, Transfer transfer) {
    Clipboard clipboard = new Clipboard(owner.getDisplay());
    clipboard.setContents(new Object[] {content}, new Transfer[] {transfer});
    clipboard.dispose();
  }

  private void save() {
    FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen == null) {
      return;
    }
    try {
      if (chosen.endsWith(".png")) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture()};
        try (var out = Files.newOutputStream(Path.of(chosen))) {
          loader.save(out, SWT.IMAGE_PNG);
        }
      } else {
        Files.writeString(Path.of(chosen), svg(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      Failure.show(owner.getDisplay(), new StudyFileException(e.getMessage(), e));
    }
  }
}
