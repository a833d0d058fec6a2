/* Search over titles and text, on the page where it is asked for; `src/site/search.ts` puts it there. */
(() => {
  const form = document.querySelector('form[data-parts]');
  const [found, hits, more] = ['found', 'hits', 'more'].map((id) => document.getElementById(id));
  const { q, year, column } = form.elements;
  const parts = JSON.parse(form.dataset.parts);

  const matcher = new uFuzzy({ unicode: true });

  /** What is looked for: words, a figure with its point, and what stands in quotes, to the letter. */
  function termsOf(query) {
    return [...narrow(query).toLowerCase().matchAll(sought)].map(
      ([word, quoted]) => quoted ?? word,
    );
  }

  const sought =
    /"([^"]*[\p{L}\p{N}][^"]*)"|(?:[\p{L}\p{N}\p{M}]|(?<=\p{L})'(?=\p{L})|(?<=\d)\.(?=\d))+/gu;

  /** Those of some texts that hold a term. */
  function holding(texts, word, places) {
    return matcher.filter(texts, `"${word}"`, places);
  }

  /** Each part of the text is a script that calls this. */
  globalThis.briefPart = (index, issues) => {
    const headings = issues.map(({ titles, columns, number }) =>
      narrow([...titles, ...columns, number].join(' ')),
    );
    const texts = issues.map(({ text }, at) => `${headings[at]} ${narrow(text)}`);
    Object.assign(parts[index], { issues, headings, texts });
  };

  /** Full-width letters, digits and the points between digits as half-width ones, place for place. */
  function narrow(text) {
    return text.replace(/[０-９Ａ-Ｚａ-ｚ]|(?<=[0-9０-９])．(?=[0-9０-９])/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
  }

  function load(part) {
    part.loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = part.address;
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => {
        // So that the next search asks for it again.
        part.loading = undefined;
        reject(new Error(part.address));
      });
      document.head.append(script);
    });
    return part.loading;
  }

  let turn = 0;

  /** Answers what the form asks; a later question puts an end to it. */
  async function search() {
    turn += 1;
    const mine = turn;
    remember();
    const terms = termsOf(q.value);
    if (terms.length === 0) {
      return show([], terms, q.value.trim() === '' ? '' : '请输入汉字、字母或数字');
    }
    const wanted = parts.filter((part) => year.value === '' || String(part.year) === year.value);
    try {
      return await answer(terms, wanted, () => mine === turn);
    } catch (error) {
      if (mine !== turn) return undefined;
      return show([], terms, `读不到检索用的文件：${error.message}`);
    }
  }

  /** Shows what is found so far while parts are still being loaded. */
  async function answer(terms, wanted, isAsked) {
    const titled = [];
    const others = [];
    for (const [count, part] of wanted.entries()) {
      if (part.issues === undefined) {
        show([...titled, ...others], terms, `正在检索……（${count}/${wanted.length}）`);
      }
      await load(part);
      if (!isAsked()) return;
      find(part, terms, titled, others);
    }
    const all = [...titled, ...others];
    show(all, terms, all.length > 0 ? `找到${all.length}期` : '没有找到，请换个词再试');
  }

  /** Issues with every term; `titled` are those whose titles have them all. */
  function find({ issues, headings, texts }, terms, titled, others) {
    let places = [...issues.keys()];
    if (column.value !== '')
      places = places.filter((at) => issues[at].columns.includes(column.value));
    for (const term of terms) places = holding(texts, term, places);
    let above = places;
    for (const term of terms) above = holding(headings, term, above);
    const inTitle = new Set(above);
    for (const at of places) (inTitle.has(at) ? titled : others).push(issues[at]);
  }

  let shown = { issues: [], terms: [], count: 0 };
  const step = 50;

  function show(issues, terms, message) {
    found.textContent = message;
    hits.replaceChildren();
    shown = { issues, terms, count: 0 };
    showMore();
  }

  function showMore() {
    const { issues, terms, count } = shown;
    hits.append(...issues.slice(count, count + step).map((issue) => item(issue, terms)));
    shown.count = Math.min(count + step, issues.length);
    more.hidden = shown.count >= issues.length;
  }

  function item({ number, date, day, columns, titles, address, text }, words) {
    const sentence = bestSentence(text, words);
    const lines = titles.map((title) => element('span', 'title', marked(title, words)));
    const time = element('time', '', [day]);
    time.dateTime = date;
    const link = element('a', '', lines);
    link.href = address + (sentence.word === undefined ? '' : fragment(sentence.word));
    return element('li', '', [
      element('p', 'number', marked(number, words)),
      element('p', 'titles', [link]),
      element('p', 'sentence', marked(sentence.text, words)),
      element('p', 'facts', [
        time,
        ...columns.map((name) => element('span', '', [' ', ...marked(`【${name}】`, words)])),
      ]),
    ]);
  }

  /** Has the browser show the place in the bulletin (https://wicg.github.io/scroll-to-text-fragment/). */
  function fragment(word) {
    return `#:~:text=${encodeURIComponent(word).replaceAll('-', '%2D')}`;
  }

  /** The first sentence with the most words, cut where it is long; the beginning where none has any. */
  function bestSentence(text, words) {
    const sentences = text.split(sentenceEnd);
    let best = { text: sentences[0] ?? '', score: 0, word: undefined };
    for (const sentence of sentences) {
      const plain = narrow(sentence).toLowerCase();
      const within = words.filter((word) => plain.includes(word));
      if (within.length > best.score) {
        best = { text: sentence, score: within.length, word: within[0] };
        if (within.length === words.length) break;
      }
    }
    return { ...best, text: cut(best.text, best.word) };
  }

  /** What closes a sentence belongs to it. */
  const sentenceEnd = /\n|(?<=[。！？；][”’」』）》]*)(?![”’」』）》])/u;

  const longest = 120;

  function cut(sentence, word) {
    if (sentence.length <= longest) return sentence;
    const at = word === undefined ? 0 : narrow(sentence).toLowerCase().indexOf(word);
    const start = Math.max(0, Math.min(at - 40, sentence.length - longest));
    const end = start + longest;
    const [lead, tail] = [start > 0 ? '……' : '', end < sentence.length ? '……' : ''];
    return lead + sentence.slice(start, end) + tail;
  }

  /** The text with every word marked; text stays text, whatever it looks like. */
  function marked(text, words) {
    const pattern = new RegExp(
      words.map((word) => RegExp.escape?.(word) ?? escaped(word)).join('|'),
      'giu',
    );
    const nodes = [];
    let done = 0;
    for (const { 0: word, index } of narrow(text).matchAll(pattern)) {
      const end = index + word.length;
      nodes.push(text.slice(done, index), element('mark', '', [text.slice(index, end)]));
      done = end;
    }
    return [...nodes, text.slice(done)];
  }

  function escaped(word) {
    return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }

  function element(name, className, children) {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    made.append(...children);
    return made;
  }

  /** The address holds the question, so that the way back from a bulletin leads to the same answer. */
  function remember() {
    const asked = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...asked]) if (value === '') asked.delete(name);
    const address = asked.size > 0 ? `?${asked}` : location.pathname;
    history.replaceState(null, '', address);
  }

  const asked = new URLSearchParams(location.search);
  for (const field of [q, year, column]) field.value = asked.get(field.name) ?? '';

  let pause;
  form.addEventListener('input', (event) => {
    clearTimeout(pause);
    // Letters on their way to a Chinese word are not yet what is looked for.
    if (!event.isComposing) pause = setTimeout(search, 150);
  });
  q.addEventListener('compositionend', () => {
    clearTimeout(pause);
    pause = setTimeout(search, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
  more.addEventListener('click', () => {
    const next = hits.children.length;
    showMore();
    hits.children[next]?.querySelector('a')?.focus();
  });
  if (q.value !== '') search();
})();
