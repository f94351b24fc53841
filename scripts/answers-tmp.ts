import { loadLanguage } from '/work/main/lambda/wording/load';
import { createNarrator } from '/work/main/lambda/wording/narrator';
import { poses } from '/work/main/lambda/catalogue/poses';
import { conditions } from '/work/main/lambda/catalogue/conditions';
for (const lang of ['en','de']) { const narrate = createNarrator(loadLanguage(lang, '/work/main/lambda/wording'));
 const t=(l:any)=>narrate(l).reduce((s,c)=>s+c.seconds,0); const x=(l:any)=>narrate(l).map(c=>c.text).join(' ');
 const show=(l:any,q:string)=>{const s=t(l)+.4+t({key:q}); if(s>10.5||lang==='de') console.log(lang, s>12?'!!':'  ', s.toFixed(1), x(l),'+',x({key:q}));};
 const length={seconds:1020};
 for (const s of ['idle','flow','stepByStep','offered']) for (const k of ['help','unknown']) show({key:`${k}.${s}`}, s==='idle'?'ask.begin':s==='offered'?'ask.pose':'ask.carryOn');
 for (const c of conditions) { const named=c.poses.slice(0,2); show({key:c.kind==='area'?'helps.area':'helps.complaint',values:{condition:{key:`conditions.${c.id}`},poses:{list:named.map(p=>`poses.${p}.spoken`)}}},'ask.pose'); if(lang==='de'&&named.length>1) console.log('   +',t({key:'helps.first'})+.4)}
 show({key:'helps.unknown'},'ask.begin'); show({key:'helps.missing'},'ask.begin'); show({key:'start.duration',values:{length}},'ask.begin');
 for (const k of ['answers.list','answers.unknownPose']) show({key:k,values:{poses:{list:poses.map(p=>`poses.${p.id}.short`)}}},'ask.resume');
 for(const d of ['begin','resume','skip'] ) show({key:`declined.${d}`},'ask.begin');
 show({key:'launch.welcome',values:{length}},'launch.ask.begin'); show({key:'launch.earlier.sided',side:'left',values:{pose:{key:'poses.straight-leg-seated-twist.spoken'}}},'launch.ask.resume');
}
