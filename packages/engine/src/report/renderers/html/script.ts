/**
 * The page's only script: an enhancement, the page reads without it. Everything marked with one id lights up together;
 * `n` and `p` step through conflicts and differences; closed parts open for printing.
 */
export const script = `
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const byKey = new Map();
  for (const element of document.querySelectorAll('[data-k]')) {
    for (const key of element.dataset.k.split(' ')) {
      const list = byKey.get(key);
      if (list) list.push(element);
      else byKey.set(key, [element]);
    }
  }
  let lit = [];
  const light = (target) => {
    for (const element of lit) element.classList.remove('on');
    lit = [];
    const place = target instanceof Element ? target.closest('[data-k]') : null;
    if (!place) return;
    const keys = place.dataset.k.split(' ');
    const marked = new Set(keys.flatMap((key) => byKey.get(key) || []));
    if (place.classList.contains('m') || place.closest('.articles')) {
      for (const element of marked) if (element.classList.contains('m') || element.matches('li')) lit.push(element);
    }
    for (const element of lit) element.classList.add('on');
  };
  document.addEventListener('mouseover', (event) => light(event.target));
  document.addEventListener('focusin', (event) => light(event.target));

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
  const keys = document.getElementById('keys');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (keys && !keys.checked)) return;
    if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
  });

  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details:not([open])')) {
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
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = target && target.matches('tr') && target.querySelector('details');
    if (part) part.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();
})();
`;
