// Finds pages and codes by the beginnings of words, without regard to accents, in either language.
'use strict';

{
  const ligatures = {'œ': 'oe', 'æ': 'ae'};
  const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[œæ]/g, each => ligatures[each]);
  const words = text => plain(text).split(/[^a-z0-9]+/).filter(word => word);
  const spaced = text => words(text).join(' ');
  const most = 60;

  const told = document.getElementById('found');
  const results = document.getElementById('results');
  const input = document.querySelector('input[type=search]');
  const indexed = guideIndex.map(([kind, title, name, href, other]) =>
    ({kind, title, name, href, first: plain(title), words: words([title, name, other].join(' ')),
      called: [title, other, name, name.replace(/^ml-/, ''), href.replace(/^CodeSystem-|\.html(?=#)/g, '')].map(spaced)}));

  function find(text) {
    const asked = words(text);
    if (asked.length === 0) {
      return [];
    }
    const whole = asked.join(' ');
    // What is called just that, by its title, its id or its code; then what begins so; then what has those words whole.
    const rank = entry => entry.called.includes(whole) ? 0
      : entry.first.startsWith(asked[0]) ? 1
        : asked.every(word => entry.words.includes(word)) ? 2 : 3;
    return indexed
      .filter(entry => entry.called.includes(whole)
        || asked.every(word => entry.words.some(each => each.startsWith(word))))
      .map(entry => ({entry, rank: rank(entry)}))
      .sort((one, two) => one.rank - two.rank)
      .map(({entry}) => entry);
  }

  function line(entry) {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = entry.href;
    link.textContent = entry.title;
    item.append(' ');
    item.appendChild(document.createElement('code')).textContent = entry.name;
    item.appendChild(document.createElement('p')).textContent = entry.kind;
    return item;
  }

  function show() {
    const found = find(input.value);
    results.replaceChildren(...found.slice(0, most).map(line));
    const none = words(input.value).length === 0 ? told.dataset.hint : told.dataset.none;
    told.textContent = found.length === 0 ? none : found.length > most ? told.dataset.more : '';
  }

  input.value = new URLSearchParams(location.search).get('q') || '';
  input.addEventListener('input', show);
  show();
  input.focus();
}
