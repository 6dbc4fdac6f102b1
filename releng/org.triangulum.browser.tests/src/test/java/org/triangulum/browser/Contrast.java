// SPDX-License-Identifier: EPL-2.0
package org.triangulum.browser;

/** Measures the contrast of text as WCAG 2.1 does (level AA: 4.5, large text 3). */
final class Contrast {
  /** Gives a list of texts that contrast too little; text in charts stands on bars and is measured by its own test. */
  static final String SCRIPT = """
      const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
      const lum = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
          .reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
      const ground = e => { for (; e; e = e.parentElement) {
          const c = parse(getComputedStyle(e).backgroundColor); if (c.length && (c.length < 4 || c[3] > 0)) return c; }
          return [255, 255, 255]; };
      const bad = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement, text = walk.currentNode.textContent.trim();
        if (!text || e.closest('svg') || !e.checkVisibility() || e.closest('.skip')) continue;
        const style = getComputedStyle(e), size = parseFloat(style.fontSize);
        const a = lum(parse(style.color)), b = lum(ground(e));
        const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        if (ratio < (large ? 3 : 4.5)) bad.push(ratio.toFixed(2) + ' ' + text.slice(0, 40));
      }
      return [...new Set(bad)];
      """;

  private Contrast() {}
}
