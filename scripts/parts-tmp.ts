import { loadLanguage } from '/work/main/lambda/wording/load';
import { createNarrator } from '/work/main/lambda/wording/narrator';
import { planRoutine } from '/work/main/lambda/routine/plan';
import { backStretch } from '/work/main/lambda/routine/routines';
import { buildTurn } from '/work/main/lambda/routine/turn';
import { firstPlace } from '/work/main/lambda/routine/steps';
for (const lang of ['en','de']) {
  const narrate = createNarrator(loadLanguage(lang, '/work/main/lambda/wording'));
  const t=(l:any)=>narrate(l).reduce((s,c)=>s+c.seconds,0.4*(narrate(l).length-1));
  const out:any[]=[];
  for (const w of ['first','last']) for (const v of [0,1]) { out.push([`end.${w}`,t({key:`routine.end.${w}`,variant:v})]);
   const cue=t({key:`routine.cue.${w}`,variant:v}); out.push([`cue.${w}.${v}`,cue]);
   for(const p of backStretch.poses) out.push([`  coming ${p} ${w}`, cue+.4+t({key:'routine.coming.pose',values:{pose:{key:`poses.${p}.spoken`}}})]);
   out.push([' side', cue+.4+t({key:'routine.coming.side',side:'left'})]);}
  out.sort((a,b)=>b[1]-a[1]); console.log(lang, out.slice(0,6).map(o=>o[0]+' '+o[1].toFixed(2)).join(' | '));
  const blocks=planRoutine(backStretch,'normal',narrate); const s:any={};
  for(const b of blocks){const k=b.place.pose+' '+b.place.side; s[k]=(s[k]??0)+b.seconds;}
  console.log(Object.entries(s).map(([k,v]:any)=>k+' '+v.toFixed(1)).join('\n'));
  for (const lead of [[{line:{key:'routine.safety'},settle:'still'}],[{line:{key:'routine.begin'},settle:'still'}]] as any) {
    let p:any=firstPlace('back-stretch'); const parts:string[]=[]; 
    let turn=buildTurn({at:0,lead:[],entry:lead,guide:'on-silence',from:p,ask:{key:'launch.ask.begin'}},{pace:'normal',mode:'flow'},narrate);
    parts.push(Math.round(turn.reprompt!.seconds)+' '+turn.reprompt!.last?.pose+' '+turn.reprompt!.last?.side); p=turn.reprompt!.next;
    while(p){ turn=buildTurn({at:0,lead:[],guide:'now',from:p,ask:null},{pace:'normal',mode:'flow'},narrate);
      parts.push(Math.round(turn.say.seconds)+' '+turn.say.last?.pose+' '+turn.say.last?.side); p=turn.say.next; if(p&&turn.reprompt){parts.push(Math.round(turn.reprompt.seconds)+' '+turn.reprompt.last?.pose+' '+turn.reprompt.last?.side);p=turn.reprompt.next;} }
    console.log(parts.length, parts.join(' / '));
  }
  if(process.argv[2]) for (const b of blocks) console.log(b.seconds.toFixed(1), b.place.pose,b.place.side,b.place.step);
}
