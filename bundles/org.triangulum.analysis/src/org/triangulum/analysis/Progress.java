// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

/** Progress of analyses, imports and exports. */
public interface Progress extends org.triangulum.store.Progress {

  /** Progress that nobody watches. */
  Progress NONE = new Progress() {
    @Override
    public void step(String what, double share) {
      // nobody watches
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  };
}
