import { loadLanguage } from '/work/main/lambda/wording/load';
import { createNarrator } from '/work/main/lambda/wording/narrator';
import { planRoutine, benefitLines } from '/work/main/lambda/routine/plan';
import { backStretch } from '/work/main/lambda/routine/routines';
import { poses } from '/work/main/lambda/catalogue/poses';
for (const lang of ['en','de']) { const narrate = createNarrator(loadLanguage(lang, '/work/main/lambda/wording'));
 for (const pace of ['slower','normal','faster'] as const) {
  const bs=planRoutine(backStretch,pace,narrate);
  const all=bs.flatMap(b=>b.cues).flatMap(c=>c.kind==='say'?[c.text]:[]);
  for(const p of poses) for(const l of [...benefitLines(p,'arriving'),...benefitLines(p,'holding')]) for (const c of narrate(l)) if(!all.includes(c.text)) console.log(lang,pace,'LOST',c.text);
  for(const b of bs.filter(b=>b.place.step==='hold')) { const says=b.cues.filter(c=>c.kind==='say').map((c:any)=>c.text); console.log(lang,pace,b.place.pose,b.place.side,says.length, says.at(-2),'/', says.at(-1)); const w=b.cues.filter(c=>c.kind==='wait').map(c=>c.seconds); if(Math.max(...w)>9.001||Math.min(...w)<0) console.log('WAIT',w);}
 }
 for (const k of ['answers.list','answers.unknownPose']) console.log(lang,k, narrate({key:k,values:{poses:{list:poses.map(p=>`poses.${p.id}.name`)}}}).map(c=>c.seconds+' '+c.text));
 for (const k of ['launch.welcome','routine.safety','help.idle','help.flow','help.stepByStep','help.offered','pain.stop','pain.idle','unknown.idle','helps.unknown','ask.skip','ask.begin','ask.pose','pause.kept','stop.kept','errors.newerNotes','start.duration','forget.what']) console.log(lang,k, narrate({key:k,values:{length:{seconds:1020}}}).map(c=>c.seconds+' '+c.text).join());
}
