import { loadLanguage } from '/work/main/lambda/wording/load';
import { createNarrator } from '/work/main/lambda/wording/narrator';
import { planRoutine } from '/work/main/lambda/routine/plan';
import { backStretch } from '/work/main/lambda/routine/routines';
import { buildTurn } from '/work/main/lambda/routine/turn';
import { firstPlace } from '/work/main/lambda/routine/steps';
import { toSsml } from '/work/main/lambda/speech/ssml';
const lang = process.argv[2] ?? 'en';
const narrate = createNarrator(loadLanguage(lang, '/work/main/lambda/wording'));
for (const pace of ['slower', 'normal', 'faster'] as const) {
  const blocks = planRoutine(backStretch, pace, narrate);
  const sums: Record<string, number> = {};
  for (const b of blocks) {
    const k = b.place.pose + ' ' + b.place.side;
    sums[k] = (sums[k] ?? 0) + b.seconds;
  }
  console.log(
    pace,
    Object.fromEntries(Object.entries(sums).map(([k, v]) => [k, Math.round(v)])),
    Math.round(Object.values(sums).reduce((a, b) => a + b)),
  );
  let p: any = firstPlace('back-stretch');
  let n = 0;
  while (p) {
    const t = buildTurn(
      { at: 0, lead: [], guide: 'now', from: p, ask: null },
      { pace, mode: 'flow' },
      narrate,
    );
    console.log(
      '  say',
      Math.round(t.say.seconds),
      t.say.last?.pose,
      t.say.last?.side,
      toSsml(t.say.cues).length,
      '| rep',
      Math.round(t.reprompt?.seconds ?? 0),
      t.reprompt?.last?.pose,
      t.reprompt?.last?.side,
    );
    p = t.reprompt && t.reprompt.first ? t.reprompt.next : t.say.next;
    if (++n > 20) break;
  }
}
if (process.argv[3]) {
  let p: any = firstPlace('back-stretch');
  while (p) {
    const t = buildTurn(
      { at: 0, lead: [], guide: 'now', from: p, ask: null },
      { pace: 'normal', mode: 'flow' },
      narrate,
    );
    console.log(toSsml(t.say.cues).replace(/<break time="([\d.]+)s"\/>/g, '‹$1›'));
    console.log('---');
    if (t.reprompt) console.log(toSsml(t.reprompt.cues).replace(/<break time="([\d.]+)s"\/>/g, '‹$1›'));
    console.log('===');
    p = t.reprompt && t.reprompt.first ? t.reprompt.next : t.say.next;
  }
}
