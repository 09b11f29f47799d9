import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

/** An invented report, long enough for any page. */
const said = [
  'The footbridge over the Sorrel was closed on Thursday morning after an inspector found that two of its cables had frayed, the county said.',
  '“Nobody is going to set a foot on it until both cables have been replaced,” County Engineer Petra Lind told residents at a meeting in the school.',
  'The bridge was built in 1968 and carries about nine hundred people a day between the old town and the railway station.',
  'A study that the county paid for four years ago had warned that water was getting into the anchors on the northern bank.',
  'Lind said that the money for repairs had been asked for twice, and that the council had put it off both times.',
  'Councillor Omar Reyes, who voted against the repairs in 2029, said that the figures he was shown at the time had been incomplete.',
  '“I would vote differently today,” he said, “and I suspect that I am not the only one in that room who would.”',
  'Buses will run between the two banks every ten minutes from Friday on, at a cost of about 4,300 dollars a week.',
  'The owner of a bakery at the southern end, Ruth Amsel, said that her sales had fallen by half within a day.',
  'The county expects the new cables in the last week of June, and wants to open the bridge again before the summer fair.',
];
const s = (i: number) => said[i] as string;
/** A paragraph of the article. */
const m = (i: number) => `⟦${s(i)}⟧`;
const all = (wrap: (text: string) => string, from = 0, to = said.length) =>
  said
    .slice(from, to)
    .map((_, i) => wrap(m(from + i)))
    .join('\n');
const paragraphs = (from = 0, to = said.length) => all((text) => `<p>${text}</p>`, from, to);
const title = 'Footbridge over the Sorrel closed after cables fray';
const teasers = [
  'School roof to be mended over the holidays',
  'Council puts off its vote on parking fees again',
  'Three nights of music planned for the summer fair',
  'River level back to normal, water board says',
  'Library opens on Sundays from next month on',
  'New timetable brings a later train to the coast',
];
const links = (names = teasers) => names.map((name, i) => `<li><a href="/news/${i}">${name}</a></li>`).join('');
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} - Sorrel Gazette</title><meta property="og:title" content="${title}"><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;
const menu = `<nav class="main-menu"><ul>${links(['News', 'Sport', 'Weather', 'Obituaries', 'Classifieds'])}</ul></nav>`;
const footer =
  '<footer class="site-footer"><p>© 2031 Sorrel Gazette. All rights reserved.</p><ul><li><a href="/privacy">Privacy</a></li><li><a href="/contact">Contact</a></li></ul></footer>';

/** Kinds of site, each a page; what is between ⟦ and ⟧ is the article's text, a paragraph each, and nothing else is. */
const sites: Readonly<Record<string, string>> = {
  WordPress: page(`${menu}<div id="page" class="site"><div id="content" class="site-content"><main id="main" class="site-main">
<article id="post-4711" class="post-4711 post type-post status-publish format-standard hentry category-news tag-bridge">
<header class="entry-header"><h1 class="entry-title">${title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2031-05-15">May 15, 2031</time></span> <span class="byline">by <a href="/author/ann">Ann Ortega</a></span></div></header>
<div class="entry-content">${paragraphs()}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share by mail (Opens in new window)</a></li><li><a href="#">Click to print (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/news">News</a></span><span class="tags-links">Tagged <a href="/tag/bridge">bridge</a></span></footer></article>
<nav class="post-navigation"><a href="/a">Previous Post</a><a href="/b">Next Post</a></nav>
<div id="comments" class="comments-area"><h2>2 thoughts on “${title}”</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>I have been saying for years that somebody ought to look at those cables, and nobody ever did.</p></div></li>
<li class="comment"><div class="comment-content"><p>My daughter crosses it every day on her way to school. Thank you for reporting on it, and keep asking them.</p></div></li></ol>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p><textarea></textarea></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${links()}</ul></section></aside></div>${footer}`),

  Drupal:
    page(`${menu}<div class="layout-container"><main role="main"><div class="region region-content"><div id="block-content" class="block block-system">
<article role="article" about="/node/815" class="node node--type-article node--view-mode-full"><div class="node__meta"><span class="field field--name-uid">Submitted by <span>aortega</span></span> on <span class="field--name-created">Thu, 05/15/2031 - 09:12</span></div>
<div class="node__content"><div class="field field--name-field-image"><img src="b.jpg" alt="The bridge"></div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${paragraphs()}</div>
<div class="field field--name-field-tags field--label-above"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a href="/taxonomy/term/3">bridges</a></div></div></div>
<section class="field field--name-comment"><h2 class="title">Comments</h2><article class="comment js-comment"><div class="field--name-comment-body"><p>Somebody has to answer for this. The report was on the desk of the council for four years, and I read it.</p></div></article></section>
</div></article></div></div></main><div class="region region-sidebar-second"><div class="views-element-container"><h2>Latest</h2><ul>${links()}</ul></div></div></div>${footer}`),

  AMP: page(
    `<amp-sidebar id="menu"><ul>${links()}</ul></amp-sidebar><header class="headerbar"><a href="/">Sorrel Gazette</a></header><main><article class="i-amphtml-article">
<h1>${title}</h1><p class="amp-byline">By Ann Ortega</p><amp-img src="b.jpg" width="600" height="400"><noscript><img src="b.jpg"></noscript></amp-img>
${paragraphs(0, 4)}<amp-ad width="300" height="250" type="x"><div overflow>Advertisement</div></amp-ad>${paragraphs(4, 10)}
<amp-social-share type="email"></amp-social-share><amp-list src="/more"><template type="amp-mustache"><a href="{{url}}">{{title}} and more to read</a></template></amp-list></article></main>
<amp-consent><div id="ui"><p>We and our partners store information on your device to show you what you may like. You can say no.</p><button>Accept</button></div></amp-consent>${footer}`,
    '<script async src="https://cdn.example/v0.js"></script><style amp-boilerplate>body{}</style>',
  ),

  'a live blog':
    page(`${menu}<main><h1>${title}: as it happened</h1><div class="live-blog"><div class="liveblog-entry" id="e3"><time datetime="2031-05-15T14:05">14:05</time><h2>⟦Buses to run from Friday on⟧</h2><p>${m(7)}</p><p>${m(8)}</p><div class="share-tools"><a href="#">Share on mail</a></div></div>
<div class="liveblog-entry" id="e2"><time datetime="2031-05-15T12:30">12:30</time><h2>⟦Councillor regrets his vote⟧</h2><p>${m(5)}</p><p>${m(6)}</p><div class="share-tools"><a href="#">Share on mail</a></div></div>
<div class="liveblog-entry" id="e1"><time datetime="2031-05-15T09:10">09:10</time><h2>⟦County closes the bridge⟧</h2><p>${m(0)}</p><p>${m(1)}</p><p>${m(2)}</p><div class="share-tools"><a href="#">Share on mail</a></div></div></div></main>
<aside><h2>Most viewed</h2><ol>${links()}</ol></aside>${footer}`),

  'a wall behind the first paragraphs':
    page(`${menu}<main><article><h1>${title}</h1><div class="article-body metered">${paragraphs(0, 4)}</div>
<div class="paywall-offer"><h2>Keep reading for one dollar a week</h2><p>Subscribe to continue reading this story and everything else that the Gazette has.</p><a class="btn" href="/subscribe">Subscribe now</a><p>Already a subscriber? <a href="/login">Log in</a></p></div></article></main>${footer}`),

  'a wire':
    page(`<div id="wrap"><div class="head"><a href="/">Northern Wire</a></div><div class="story"><div class="slug">BRIDGE-CLOSED</div><h1>${title}</h1><div class="dateline">SORREL, May 15 (NW)</div>
<pre class="none"></pre>${all((text) => `<p class="graf">${text}</p>`)}<p class="graf">(Reporting by Ann Ortega; editing by Tobias Renn)</p></div><div class="latest"><h4>Latest</h4><ul>${links()}</ul></div></div>`),

  'readers’ comments longer than the article':
    page(`${menu}<div class="content"><div class="story-text"><h1>${title}</h1>${paragraphs(0, 5)}</div>
<div id="disqus_thread" class="comments-section"><h3>14 comments</h3>${Array.from({ length: 14 }, (_, i) => `<div class="comment-item"><span class="user">Reader ${i}</span><div class="comment-body"><p>This is remark number ${i}, and it goes on for a while about the county, the council, the cables, the money, and everybody who ever sat on that committee.</p></div><a href="#">Reply</a></div>`).join('')}</div></div>${footer}`),

  'a regional paper with a table': page(`${menu}<div class="artikel"><h1>${title}</h1>${paragraphs(0, 5)}
<table class="data"><caption>⟦Cost of repairs⟧</caption><thead><tr><th>⟦Year⟧</th><th>⟦Dollars⟧</th></tr></thead><tbody><tr><td>⟦2027⟧</td><td>⟦118,000⟧</td></tr><tr><td>⟦2029⟧</td><td>⟦131,500⟧</td></tr></tbody></table>${paragraphs(5, 10)}</div>${footer}`),

  'a photo gallery':
    page(`${menu}<main><article><h1>${title}</h1><div class="gallery slideshow"><figure><img src="1.jpg"><figcaption>The northern anchor of the bridge, photographed on Thursday. Photo: Dana Brooks</figcaption></figure>
<figure><img src="2.jpg"><figcaption>County Engineer Petra Lind at the school, where about two hundred residents had come.</figcaption></figure></div><div class="text">${paragraphs()}</div></article></main>${footer}`),

  'a German paper':
    page(`${menu}<main><article class="beitrag"><span class="dachzeile">Sorrel</span><h1>Steg über die Sorrel gesperrt</h1><p class="autor">Von Ann Ortega</p>
<p>⟦Der Steg über die Sorrel ist am Donnerstagmorgen gesperrt worden, nachdem ein Prüfer zwei ausgefranste Seile gefunden hatte, wie der Landkreis mitteilte.⟧</p>
<p>⟦„Da setzt niemand einen Fuß darauf, bis beide Seile ersetzt sind“, sagte die Kreisbaumeisterin Petra Lind vor Anwohnern in der Schule.⟧</p>
<div class="teaser-box"><h3>Lesen Sie auch</h3><a href="/1">Schuldach wird in den Ferien repariert</a></div>
<p>⟦Der Steg wurde 1968 gebaut und trägt am Tag etwa neunhundert Menschen zwischen der Altstadt und dem Bahnhof.⟧</p>
<p>⟦Ein Gutachten hatte schon vor vier Jahren davor gewarnt, dass am Nordufer Wasser in die Verankerung dringt.⟧</p><p class="copyright-hinweis">© Sorrel-Bote, 15. Mai 2031</p></article></main>${footer}`),

  'a Japanese paper':
    page(`${menu}<main><article><h1>歩道橋が閉鎖</h1><div class="honbun"><p>⟦ソレル川にかかる歩道橋が木曜日の朝、ケーブル二本の摩耗が見つかったため閉鎖されたと郡が発表した。再開の見通しは立っていない。⟧</p>
<p>⟦「両方のケーブルが交換されるまで、誰も渡らせない」と郡の技師ペトラ・リンド氏は学校で開かれた住民説明会で語った。⟧</p>
<p>⟦橋は一九六八年に建設され、旧市街と駅の間を一日におよそ九百人が渡っている。四年前の調査では、北岸の定着部に水が入っていると警告していた。⟧</p></div></article></main><aside><ul>${links()}</ul></aside>${footer}`),

  'an Arabic paper':
    page(`${menu}<main dir="rtl"><article><h1>إغلاق جسر المشاة</h1><p>⟦أغلق جسر المشاة فوق نهر سوريل صباح يوم الخميس بعد أن وجد مفتش أن اثنين من كابلاته قد تآكلا، بحسب ما أعلنت المقاطعة في بيان.⟧</p>
<p>⟦وقالت مهندسة المقاطعة بيترا ليند للسكان في اجتماع عقد في المدرسة: لن يطأ أحد الجسر قبل استبدال الكابلين معا.⟧</p>
<p>⟦بني الجسر عام 1968 ويعبره نحو تسعمائة شخص يوميا بين المدينة القديمة ومحطة القطار، وقد حذرت دراسة قبل أربع سنوات من تسرب المياه.⟧</p></article></main>${footer}`),

  'cards of other articles inside the article': page(`${menu}<main><article class="full"><h1>${title}</h1>${paragraphs(0, 4)}
<article class="card related-card"><a href="/news/1"><img src="x.jpg"><h3>${teasers[1]}</h3></a><p>The council put off the vote for a third time on Monday evening, to the anger of shop owners.</p></article>${paragraphs(4, 8)}
<article class="card related-card"><a href="/news/2"><img src="x.jpg"><h3>${teasers[2]}</h3></a><p>Bands from four countries are coming to the meadow behind the mill in the first week of July.</p></article>${paragraphs(8, 10)}</article></main>${footer}`),

  'its text in JSON-LD alone': page(
    `${menu}<main><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></main>${footer}`,
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, articleBody: said.map((one) => `⟦${one}⟧`).join('\n\n') })}</script>`,
  ),

  'its text in __NEXT_DATA__ alone': page(
    `<div id="__next"><main><h1>${title}</h1><div class="skeleton"></div></main></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(
      {
        props: {
          pageProps: {
            story: { headline: title, slug: 'footbridge', body: said.map((one) => ({ type: 'paragraph', content: `⟦${one}⟧` })) },
            related: teasers.map((name) => ({ title: name })),
          },
        },
        buildId: 'x1',
        query: { slug: 'footbridge' },
      },
    )}</script>${footer}`,
  ),

  'text that is loaded late, and stands in noscript': page(
    `${menu}<main><article><h1>${title}</h1><div class="lazy" data-src="/body"></div><noscript>${paragraphs()}</noscript></article></main>${footer}`,
  ),

  'two columns of divs without a p':
    page(`<div class="top"><div class="m"><a href="/">News</a> | <a href="/s">Sport</a> | <a href="/w">Weather</a></div></div><div class="cols"><div class="c1"><div class="h">${title}</div>
${all((text) => `<div class="t">${text}</div>`)}</div><div class="c2"><div class="bh">More</div>${teasers.map((name) => `<div class="bl"><a href="/x">${name}</a></div>`).join('')}</div></div><div class="bottom">© 2031 Sorrel Gazette</div>`),

  'paragraphs between line breaks': page(
    `<table width="100%"><tr><td width="150"><a href="/">Home</a><br><a href="/s">Sport</a><br><a href="/w">Weather</a></td><td><font size="5"><b>${title}</b></font><br><br><font face="Arial">${all((text) => `${text}<br><br>`)}</font></td></tr></table><center>Copyright 2031 Sorrel Gazette</center>`,
  ),

  'spans between line breaks': page(`${menu}<div class="story_body">${all((text) => `<span>${text}</span><br/><br/>`)}</div>${footer}`),

  'the headline told again in the text': page(
    `${menu}<main><article><h1>${title}</h1><div class="body"><p><strong>${title}</strong></p>${paragraphs()}</div></article></main>${footer}`,
  ),

  'links to others within the text':
    page(`${menu}<main><article><h1>${title}</h1>${paragraphs(0, 3)}<p><strong>READ MORE: <a href="/news/3">${teasers[3]}</a></strong></p>${paragraphs(3, 6)}<p><em>Related: <a href="/news/4">${teasers[4]}</a></em></p>
<p>⟦The county has put <a href="/study.pdf">the study of 2027 and all of its annexes</a> on its website, where it had been missing.⟧</p>${paragraphs(6, 10)}<p>See also: <a href="/news/5">${teasers[5]}</a></p></article></main>${footer}`),

  'boxes for a newsletter':
    page(`${menu}<main><article><h1>${title}</h1>${paragraphs(0, 3)}<div class="newsletter-signup"><h3>The morning in five minutes</h3><p>Our newsletter tells you what happened in town, every weekday at six.</p><form><input type="email"><button>Sign up</button></form></div>${paragraphs(3, 7)}
<div class="inline-box"><p>Enjoying this story? Sign up for the Gazette’s daily letter and never miss what happens in town.</p></div>${paragraphs(7, 10)}</article></main>${footer}`),

  'a banner about cookies': page(
    `<div id="cookie-banner" class="cookie-consent"><p>We use cookies to make this website better, to count our readers and to show you advertisements that fit. By going on you agree to this.</p><p>You can change your mind at any time in the settings, which are linked at the bottom of each page of this website.</p><button>Accept all</button></div>${menu}<main><article><h1>${title}</h1>${paragraphs()}</article></main>${footer}`,
  ),

  'about the author': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs()}<div class="author-card"><img src="a.jpg"><p>Ann Ortega covers the county and its council for the Gazette. She joined the paper in 2024 after six years in Halden.</p><p>You can reach her at <a href="mailto:ann@gazette.example">ann@gazette.example</a>.</p></div></article></main>${footer}`,
  ),

  'a note of correction': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs()}<p class="correction">⟦Correction: An earlier version of this article said that the bridge was built in 1986. It was built in 1968.⟧</p></article></main>${footer}`,
  ),

  'a summary above': page(
    `${menu}<main><article><h1>${title}</h1><p class="standfirst">⟦Two frayed cables shut the crossing that nine hundred people use every day; repairs had been put off twice⟧</p><div class="meta"><span>Ann Ortega</span><span>Thu 15 May 2031 09.12</span></div>${paragraphs()}</article></main>${footer}`,
  ),

  'subheadings, a list and a quotation set apart': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 3)}<h2>⟦What the study said⟧</h2>${paragraphs(3, 5)}<ul><li>⟦Water in both anchors on the northern bank, in a quantity that could not be measured.⟧</li><li>⟦Rust on eleven of the forty hangers, two of which had to be replaced at once.⟧</li></ul><blockquote><p>⟦“It will hold for a while, and nobody can tell you for how long.”⟧</p></blockquote>${paragraphs(5, 10)}</article></main>${footer}`,
  ),

  'a pull quote and a fact box': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 4)}<aside class="pullquote"><p>“I would vote differently today”</p></aside>${paragraphs(4, 8)}<aside class="factbox"><h3>The bridge in figures</h3><ul><li>Length: 112 metres</li><li>Built: 1968</li></ul></aside>${paragraphs(8, 10)}</article></main>${footer}`,
  ),

  'advertisements between all paragraphs': page(
    `${menu}<main><article><h1>${title}</h1>${said.map((_, i) => `<p>${m(i)}</p><div class="ad-slot ad-inline" id="ad-${i}"><span class="ad-label">Advertisement</span><p>Scroll to continue</p></div>`).join('\n')}</article></main>${footer}`,
  ),

  'posts of others set in': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 5)}<blockquote class="twitter-tweet"><p>⟦Crossed it this morning and it was swinging like a hammock. Glad that they closed it at last.⟧</p>⟦— Jo Ashby (@joashby) <a href="https://social.example/1">May 15, 2031</a>⟧</blockquote><script async src="https://social.example/w.js"></script>${paragraphs(5, 10)}</article></main>${footer}`,
  ),

  'a player and its transcript controls': page(
    `${menu}<main><article><h1>${title}</h1><div class="audio-player"><p>Listen to this article</p><span>4 min</span><button>Play</button></div>${paragraphs()}<div class="video-embed"><p>Video: The bridge from the air</p><video src="v.mp4">Your browser does not support the video element.</video></div></article></main>${footer}`,
  ),

  'more articles below without end':
    page(`${menu}<main><article data-index="0"><h1>${title}</h1><div class="article-text">${paragraphs()}</div></article>
<article data-index="1"><h1>${teasers[1]}</h1><div class="article-text"><p>The council put off its vote on parking fees for a third time on Monday evening, to the anger of shop owners in the old town.</p><p>The mayor said that a new count of cars was needed first, which would take until the autumn at the least.</p></div></article></main>${footer}`),

  'a print page': `<html><head><title>${title}</title></head><body onload="window.print()"><h2>${title}</h2><p>Sorrel Gazette, May 15, 2031</p><hr>${paragraphs()}<hr><p>URL: https://gazette.example/news/footbridge</p></body></html>`,

  'microdata and sections': page(
    `${menu}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${title}</h1><section itemprop="articleBody">${said.map((_, i) => `<section class="s"><p>${m(i)}</p></section>`).join('')}</section><section class="topics"><h2>Topics</h2><ul>${links(['Bridges', 'Council', 'County'])}</ul></section></div>${footer}`,
  ),

  'a body that is hidden until a script shows it': page(
    `${menu}<main><article><h1>${title}</h1><div class="body" style="display:none">${paragraphs()}</div></article></main>${footer}`,
  ),

  'custom elements': page(
    `<site-header>${menu}</site-header><news-article><h1 slot="headline">${title}</h1><news-body>${all((text) => `<news-paragraph><p>${text}</p></news-paragraph>`)}</news-body></news-article><site-footer>${footer}</site-footer>`,
  ),

  'a blog of press releases': page(
    `<div class="wrapper"><div class="press-release"><p class="release-date">FOR IMMEDIATE RELEASE</p><h1>${title}</h1><div class="pr-body">${paragraphs(0, 8)}</div><p>###</p><div class="boilerplate-contact"><p>Media contact: Tobias Renn, 555-0142, press@county.example</p></div></div></div>${footer}`,
  ),
  'a Ghost blog':
    page(`<div class="gh-viewport"><header class="gh-head">${menu}</header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag" href="/t">County</a><h1 class="gh-article-title">${title}</h1><p class="gh-article-excerpt">⟦The crossing that nine hundred people use each day stays shut until late June at the earliest⟧</p><div class="gh-article-meta"><h4 class="gh-author-name"><a href="/a">Ann Ortega</a></h4><time datetime="2031-05-15">May 15, 2031</time><span>— 4 min read</span></div></header>
<section class="gh-content gh-canvas">${paragraphs(0, 6)}<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${teasers[0]}</div><div class="kg-bookmark-description">The roof of the school will be mended in July, the council said on Monday.</div></div></a></figure><div class="kg-card kg-callout-card"><div class="kg-callout-text">⟦The county answers questions about the buses at 555-0177, on weekdays from eight to four.⟧</div></div>${paragraphs(6, 10)}</section></article><section class="gh-subscribe"><h3>Sign up for more like this.</h3><form><input type="email"><button>Subscribe</button></form></section></main></div>`),

  'questions and answers': page(
    `${menu}<main><article><h1>${title}: what we know</h1>${paragraphs(0, 2)}${[
      ['Why was the bridge closed?', 3],
      ['Who decided about the repairs?', 4],
      ['When will it open again?', 9],
    ]
      .map(
        ([question, i]) =>
          `<details open><summary><h3>⟦${question}⟧</h3></summary><div class="answer"><p>${m(i as number)}</p></div></details>`,
      )
      .join('')}</article></main>${footer}`,
  ),

  'an interview': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 2)}${[
      ['How bad is it?', 'Two of the cables have frayed to a third of their strength, and a third one shows rust along its whole length.'],
      [
        'Did you know?',
        'We knew that there was water in the anchors. Nobody knew how fast it would go, and that is what I have to answer for.',
      ],
      ['Will it be done by the fair?', 'Yes.'],
    ]
      .map(([q, a]) => `<p><strong>⟦Gazette: ${q}⟧</strong></p><p>⟦Petra Lind: ${a}⟧</p>`)
      .join('')}${paragraphs(7, 9)}</article></main>${footer}`,
  ),

  'a timeline in a definition list': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 4)}<dl><dt>⟦March 1968⟧</dt><dd>⟦The bridge is opened by the county’s first woman councillor, with a brass band.⟧</dd><dt>⟦May 2027⟧</dt><dd>⟦The study warns of water in the anchors and asks for repairs within two years.⟧</dd></dl>${paragraphs(4, 8)}</article></main>${footer}`,
  ),

  'a list of results': page(
    `${menu}<main><article><h1>Council votes</h1>${paragraphs(4, 7)}<ul class="results"><li>⟦For the repairs: Amsel, Brooks, Dunn, Holm⟧</li><li>⟦Against: Reyes, Brask, Ashby, Varga, Renn⟧</li></ul>${paragraphs(7, 10)}</article></main>${footer}`,
  ),

  'share links and a byline within the article’s own column': page(
    `${menu}<div class="col-8"><h1>${title}</h1><p class="meta-line">Ann Ortega | Sorrel Gazette</p><p class="meta-line">May 15, 2031 09:12 AM</p><div><a href="#f">Facebook</a> <a href="#x">X</a> <a href="#m">Email</a> <a href="#p">Print</a></div>${paragraphs()}<p><a href="/tag/bridge">bridge</a>, <a href="/tag/county">county</a>, <a href="/tag/repairs">repairs</a></p></div>${footer}`,
  ),

  'a slow newspaper of the nineties': `<HTML><HEAD><TITLE>${title}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><IMG SRC="logo.gif"><BR><A HREF="index.htm">Front page</A> | <A HREF="sport.htm">Sport</A></CENTER><HR><H2>${title}</H2><I>By Ann Ortega</I><P>${all((text) => `${text}\n<P>`)}<HR><CENTER><A HREF="index.htm">Back to the front page</A></CENTER></BODY></HTML>`,

  'each paragraph a block with a button': page(
    `${menu}<main><div data-testid="story">${said.map((_, i) => `<div class="paragraph-wrapper"><div class="text-block"><p>${m(i)}</p></div><div class="actions"><button>Copy link</button><button>Highlight</button></div></div>`).join('')}</div></main>${footer}`,
  ),

  'a translation offered in a box above': page(
    `${menu}<main><article><h1>${title}</h1><div class="language-switch"><a href="/es">Leer en español</a></div><div class="key-points"><h2>Key points</h2><ul><li>⟦Two cables of the footbridge have frayed, and it stays closed until the end of June.⟧</li><li>⟦Repairs had been asked for twice and were put off both times by the council.⟧</li></ul></div>${paragraphs()}</article></main>${footer}`,
  ),

  'an appeal for donations in the middle and at the end': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 5)}<div class="support-us donate"><p>The Gazette has no paywall. If you value our work, please consider supporting us today.</p><a href="/donate">Donate</a></div>${paragraphs(5, 10)}<p><em>Support local journalism: <a href="/donate">become a member of the Gazette today</a>.</em></p></article></main>${footer}`,
  ),

  'a most-read list inside the article element': page(
    `${menu}<article><h1>${title}</h1><div class="main-col">${paragraphs(0, 8)}</div><div class="side-col"><h3>Most read</h3><ol>${links()}</ol></div></article>${footer}`,
  ),

  'an embedded document and a disclaimer': page(
    `${menu}<main><article><h1>${title}</h1>${paragraphs(0, 8)}<iframe src="https://docs.example/embed">The study of 2027</iframe><p class="disclaimer"><small>The views expressed by readers are their own and not those of the Gazette.</small></p></article></main>${footer}`,
  ),
};

const mark = /⟦([\s\S]*?)⟧/g;
const expected = (html: string) =>
  [...html.matchAll(mark)].map(([, text = '']) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('the article, and nothing but the article, on', () => {
  test.each(Object.entries(sites))('%s', (_site, html) => {
    expect(readPage(html.replace(/[⟦⟧]/g, '')).text.split('\n\n')).toEqual(expected(html));
  });
});
