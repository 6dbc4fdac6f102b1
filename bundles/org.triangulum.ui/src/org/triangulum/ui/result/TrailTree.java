// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.triangulum.analysis.result.Trail;

/** A number, the rule it was computed by, and below it the numbers that went in; filled as far as it is opened. */
final class TrailTree {
  private final Tree tree;

  TrailTree(Composite parent) {
    tree = new Tree(parent, SWT.SINGLE | SWT.BORDER);
    tree.addListener(SWT.Expand, e -> {
      for (TreeItem child : ((TreeItem) e.item).getItems()) {
        fill(child);
      }
    });
  }

  Tree control() {
    return tree;
  }

  void show(Trail trail) {
    tree.setRedraw(false);
    tree.removeAll();
    TreeItem root = item(new TreeItem(tree, SWT.NONE), trail);
    fill(root);
    for (TreeItem child : root.getItems()) {
      fill(child);
    }
    root.setExpanded(true);
    tree.setRedraw(true);
  }

  private static void fill(TreeItem item) {
    if (item.getItemCount() == 0) {
      ((Trail) item.getData()).inputs().forEach(input -> item(new TreeItem(item, SWT.NONE), input));
    }
  }

  private static TreeItem item(TreeItem item, Trail trail) {
    // The value first: it stays in view where the part is narrow.
    item.setText(trail.value() + "   " + trail.label()
        + (trail.operation().isEmpty() ? "" : "   ←  " + trail.operation()));
    item.setData(trail);
    return item;
  }
}
