import {analyse,compare} from '/work/wt/vary/packages/engine/src/index.ts';
import {readFileSync} from 'node:fs';
const [,,st,...pairs]=process.argv;
const d=JSON.parse(readFileSync('/work/shared/data/stories/'+st+'.json','utf8'));
const ids='ABCDEF';
const docs=d.docs.map((a,i)=>analyse({id:ids[i],text:a.text,createdAt:a.published?{kind:'known',value:a.published,evidence:'given'}:{kind:'unknown'}}));
const c=compare(docs,{trace:t=>{if(t.stage==='variations'&&!/number|date|quote/.test(t.rule))console.log('DROP',t.rule,t.reason,docs.find(z=>z.article.id===t.article).article.text.slice(t.span.start,t.span.end))}});
const S=Object.fromEntries(d.docs.flatMap((a,i)=>a.sentences.map(s=>[s.id,{...s,a:ids[i]}])));
for(const q of pairs){const [x,y]=q.split('+').map(k=>S[k]);
 console.log(q,c.points.filter(p=>[x,y].every(s=>p.readings.some(r=>r.article===s.a&&r.start<s.end&&s.start<r.end))).length, docs.filter(z=>[x.a,y.a].includes(z.article.id)).map(z=>{const s=z.article.id===x.a?x:y;return z.layers.entities.mentions.filter(m=>m.start>=s.start&&m.end<=s.end).map(m=>m.form[0]+':'+z.article.text.slice(m.start,m.end)+'='+(c.story.entityOf(z.article.id,m.entity??'')?.id)).join('; ')}).join(' || '));}
for(const v of c.variations)if(!/quote|numb|date/.test(v.type))console.log(v.type,v.rule,v.explanation)
