/**
 * The page's only script: an enhancement, the page reads without it. Everything marked with one id lights up together;
 * `n` and `p` step through conflicts and differences; closed parts open for printing, save in the table of points, which is there to be seen at a glance.
 */
export const script = `
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const byKey = new Map();
  let lit = [];
  const collect = () => {
    byKey.clear();
    lit = [];
    for (const element of document.querySelectorAll('[data-k]')) {
      for (const key of element.dataset.k.split(' ')) {
        const list = byKey.get(key);
        if (list) list.push(element);
        else byKey.set(key, [element]);
      }
    }
  };
  const article = (element) => element.closest('.account');
  const light = (target) => {
    for (const element of lit) element.classList.remove('on');
    lit = [];
    const place = target instanceof Element ? target.closest('[data-k]') : null;
    if (!place) return;
    for (const key of place.dataset.k.split(' ')) {
      for (const element of byKey.get(key) || []) {
        if (!element.classList.contains('m')) continue;
        element.classList.add('on');
        lit.push(element);
      }
    }
  };
  document.addEventListener('mouseover', (event) => light(event.target));
  document.addEventListener('focusin', (event) => light(event.target));

  // Scroll panes: a passage chosen in one account brings its counterparts to the same height in the others.
  const wide = matchMedia('(min-width: 64rem)');
  let side = null;
  const arrange = () => {
    const panes = document.getElementById('panes');
    side = document.querySelector('.side');
    if (!side || !panes) return;
    const on = panes.checked && wide.matches;
    side.classList.toggle('panes', on);
    for (const text of side.querySelectorAll('.text')) {
      if (on) text.setAttribute('tabindex', '0');
      else text.removeAttribute('tabindex');
    }
  };
  document.addEventListener('change', (event) => {
    if (event.target instanceof Element && event.target.id === 'panes') arrange();
  });
  wide.addEventListener('change', arrange);
  const begin = () => {
    collect();
    arrange();
  };
  // a program that keeps the page up to date says so
  document.addEventListener('crosscheck:redrawn', begin);
  begin();
  const lineUp = (chosen) => {
    if (!side || !side.classList.contains('panes')) return;
    const own = article(chosen);
    const height = chosen.getBoundingClientRect().top - chosen.closest('.text').getBoundingClientRect().top;
    const done = new Set([own]);
    for (const key of chosen.dataset.k.split(' ')) {
      for (const element of byKey.get(key) || []) {
        const account = element.classList.contains('m') && article(element);
        if (!account || done.has(account)) continue;
        done.add(account);
        const text = element.closest('.text');
        text.scrollTop += element.getBoundingClientRect().top - text.getBoundingClientRect().top - height;
      }
    }
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a') || String(getSelection())) return;
    const chosen = event.target.closest('.text .m[data-k]');
    if (chosen) lineUp(chosen);
  });

  const findings = () => [...document.querySelectorAll('.finding')].filter((f) => f.offsetParent !== null);
  const step = (by) => {
    const list = findings();
    if (list.length === 0) return;
    const here = list.indexOf(document.activeElement && document.activeElement.closest('.finding'));
    const next = here < 0 ? (by > 0 ? 0 : list.length - 1) : (here + by + list.length) % list.length;
    list[next].focus({ preventScroll: true });
    list[next].scrollIntoView({ block: 'start' });
    history.replaceState(null, '', '#' + list[next].id);
  };
  document.addEventListener('keydown', (event) => {
    const keys = document.getElementById('keys');
    if (event.ctrlKey || event.metaKey || event.altKey || (keys && !keys.checked)) return;
    if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
  });

  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details:not([open])')) {
      if (part.closest('.matrix')) continue;
      part.open = true;
      part.dataset.print = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const part of document.querySelectorAll('details[data-print]')) {
      part.open = false;
      delete part.dataset.print;
    }
  });
  const openTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const part = target.matches('tr') && target.querySelector('details');
    if (part) part.open = true;
    const passage = target.matches('.m') ? target : target.nextElementSibling;
    if (target.closest('.text') && passage && passage.matches('.m[data-k]')) {
      target.scrollIntoView({ block: 'center' });
      lineUp(passage);
    }
  };
  addEventListener('hashchange', openTarget);
  openTarget();
})();
`;
