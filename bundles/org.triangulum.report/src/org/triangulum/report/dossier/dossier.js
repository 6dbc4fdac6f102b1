// SPDX-License-Identifier: EPL-2.0
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const up = document.body.dataset.up || '';
  const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ').toLowerCase();

  const fold = document.querySelector('.fold');
  const contents = document.getElementById('contents');
  fold.addEventListener('click', () => {
    fold.setAttribute('aria-expanded', String(contents.classList.toggle('open')));
  });

  // What is cited may lie in a folded part: open it.
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    let folded = target.closest('details:not([open])');
    if (!folded) return;
    for (; folded; folded = folded.parentElement.closest('details:not([open])')) folded.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();

  document.querySelectorAll('button.copy').forEach(button => button.addEventListener('click', () => {
    const source = document.getElementById(button.dataset.copy);
    const select = () => getSelection().selectAllChildren(source);
    const copied = navigator.clipboard ? navigator.clipboard.writeText(source.textContent) : Promise.reject();
    copied.then(() => { button.textContent = 'Copied'; }, select);
  }));

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));

  // Filters
  const form = document.querySelector('form.filter');
  if (form) {
    const items = [...document.querySelectorAll('[data-item]')];
    const texts = new Map();
    const fields = [...form.elements].filter(field => field.name);
    const tally = form.querySelector('.tally');
    const list = document.querySelector('ul.filtered');
    const given = new URLSearchParams(location.search);
    fields.forEach(field => { if (given.has(field.name)) field.value = given.get(field.name); });

    const text = item => {
      if (!texts.has(item)) texts.set(item, plain(item.textContent));
      return texts.get(item);
    };
    const matches = (item, field) => {
      if (!field.value || field.name === 'sort') return true;
      if (field.name === 'text') return plain(field.value).trim().split(' ').every(word => text(item).includes(word));
      return (item.dataset[field.name] || '').split('\n').includes(field.value);
    };
    const sort = () => {
      const by = form.elements.sort && form.elements.sort.value;
      if (!by || !list) return;
      const value = item => item.dataset[by];
      const numeric = items.every(item => !isNaN(Number(value(item))));
      items.sort((a, b) => (numeric ? value(a) - value(b) : value(a).localeCompare(value(b), 'en', { numeric: true }))
        || a.dataset.position - b.dataset.position);
      list.append(...items);
    };
    const narrow = () => {
      let shown = 0;
      for (const item of items) {
        item.hidden = !fields.every(field => matches(item, field));
        if (!item.hidden) shown++;
      }
      document.querySelectorAll('section.filtered').forEach(section => {
        section.hidden = !section.querySelector('[data-item]:not([hidden])');
      });
      document.querySelectorAll('[data-with]').forEach(part => {
        part.hidden = document.getElementById(part.dataset.with).hidden;
      });
      tally.value = `${shown} of ${tally.dataset.all}`;
      const chosen = new URLSearchParams();
      fields.forEach(field => { if (field.value && field.value !== field.options?.[0].value) chosen.set(field.name, field.value); });
      const query = chosen.toString();
      try {
        history.replaceState(null, '', location.pathname + (query ? '?' + query : '') + location.hash);
      } catch (refused) {
        // Some browsers let no page of the file system change its address; the filter works all the same.
      }
    };
    const update = event => { if (!event || event.target.name === 'sort') sort(); narrow(); };
    form.addEventListener('input', update);
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => update(), 0));
    if ([...given.keys()].length) update();
  }

  // Search
  const box = document.getElementById('search');
  const hits = document.getElementById('hits');
  const status = document.getElementById('hits-status');
  const MOST = 40;
  let index = null;
  let chosen = -1;

  function load() {
    if (index) return Promise.resolve();
    return new Promise(resolve => {
      const script = document.createElement('script');
      script.src = up + 'search-index.js';
      script.onload = () => {
        index = window.dossierIndex.map(([kind, title, body, address, group]) =>
          ({ kind, title, body, address, group, inTitle: plain(title), all: plain(kind + ' ' + title + ' ' + body) }));
        resolve();
      };
      document.head.append(script);
    });
  }

  const element = (name, classes, words) => {
    const made = document.createElement(name);
    if (classes) made.className = classes;
    if (words) made.textContent = words;
    return made;
  };

  // The words around the first match, with every match marked. Marks are found in the plain form of equal length only.
  function excerpt(body, words) {
    const line = element('span', 'more');
    const lower = body.toLowerCase();
    const first = words.map(word => lower.indexOf(word)).filter(at => at >= 0).sort((a, b) => a - b)[0] ?? 0;
    const from = first > 60 ? lower.indexOf(' ', first - 60) + 1 : 0;
    const part = body.slice(from, from + 180);
    line.append(from > 0 ? '… ' : '');
    let at = 0;
    const low = part.toLowerCase();
    while (low.length === part.length && at < part.length) {
      const next = words.map(word => [low.indexOf(word, at), word.length]).filter(([place]) => place >= 0)
        .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      line.append(part.slice(at, next[0]), element('mark', '', part.slice(next[0], next[0] + next[1])));
      at = next[0] + next[1];
    }
    line.append(part.slice(at), from + 180 < body.length ? ' …' : '');
    return line;
  }

  function show() {
    const words = plain(box.value).split(' ').filter(Boolean);
    chosen = -1;
    box.removeAttribute('aria-activedescendant');
    if (!words.length) return close();
    const found = [];
    for (const entry of index) {
      if (!words.every(word => entry.all.includes(word))) continue;
      const exact = entry.inTitle.split(' ')[0] === words[0] ? 4 : 0;
      found.push([exact + (words.every(word => entry.inTitle.includes(word)) ? 2 : 0), entry]);
    }
    found.sort((a, b) => b[0] - a[0]);
    hits.replaceChildren(...found.slice(0, MOST).map(([, entry], i) => {
      const link = element('a');
      link.href = up + entry.address;
      link.id = 'hit-' + i;
      link.setAttribute('role', 'option');
      link.tabIndex = -1;
      link.append(element('span', 'kind', entry.kind));
      if (entry.group) {
        const letter = entry.group.replace(/^\d+/, '');
        link.append(element('span', 'badge g' + parseInt(entry.group, 10), letter), ' ');
      }
      link.append(entry.title);
      if (entry.body) link.append(excerpt(entry.body, words));
      return link;
    }));
    if (!found.length) hits.append(element('p', '', 'Nothing found.'));
    if (found.length > MOST) hits.append(element('p', '', `${found.length - MOST} more; add a word.`));
    status.textContent = `${found.length} found`;
    hits.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  function close() {
    hits.hidden = true;
    box.setAttribute('aria-expanded', 'false');
  }

  function choose(step) {
    const links = hits.querySelectorAll('a');
    if (!links.length) return;
    links[chosen]?.removeAttribute('aria-selected');
    chosen = (chosen + step + links.length) % links.length;
    links[chosen].setAttribute('aria-selected', 'true');
    links[chosen].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', links[chosen].id);
  }

  box.addEventListener('focus', load);
  box.addEventListener('input', () => load().then(show));
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') choose(1);
    else if (event.key === 'ArrowUp') choose(-1);
    else if (event.key === 'Enter') (hits.querySelectorAll('a')[Math.max(0, chosen)] || box).click();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', event => {
    const typing = event.target.closest?.('input, select, textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  addEventListener('pointerdown', event => { if (!event.target.closest('.search')) close(); });
  hits.addEventListener('click', close);
})();
