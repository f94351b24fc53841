import { execFileSync } from 'node:child_process';
import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { loadLanguage } from './../lambda/wording/load';
import { createNarrator } from './../lambda/wording/narrator';
import { featuresOf, type Feature } from './../lambda/speech/estimate';
import { planRoutine } from './../lambda/routine/plan';
import { backStretch } from './../lambda/routine/routines';
const lang = process.argv[2] ?? 'en';
const voice = lang === 'en' ? 'en-us' : lang;
const language = loadLanguage(lang, 'lambda/wording');
const narrate = createNarrator(language);
const texts = new Set<string>();
for (const b of planRoutine(backStretch, 'normal', narrate))
  for (const c of b.cues) if (c.kind === 'say') texts.add(c.text);
const walk = (v: unknown): void => {
  if (typeof v === 'string')
    for (const c of v.split('|')) {
      if (!c.includes('{{')) texts.add(c.trim());
    }
  else if (v && typeof v === 'object') for (const x of Object.values(v)) walk(x);
};
for (const [k, v] of Object.entries(language.lines)) if (k !== 'voice' && k !== 'conditions') walk(v);
const cachePath = `/tmp/espeak-${lang}.json`;
const cache: Record<string, number> = existsSync(cachePath)
  ? JSON.parse(readFileSync(cachePath, 'utf8'))
  : {};
for (const t of texts)
  if (cache[t] === undefined) {
    const wav = execFileSync('espeak-ng', ['-v', voice, '-s', '150', '--stdout', t]);
    cache[t] = (wav.length - 44) / 2 / 22050;
  }
writeFileSync(cachePath, JSON.stringify(cache));
const names: Feature[] = ['perClause', 'perWord', 'perSyllable', 'perConsonant', 'perComma', 'perSentence'];
const rows = [...texts].map((t) => ({
  t,
  y: cache[t]!,
  x: names.map((n) => featuresOf(t, language.voice.speaking)[n]),
}));
// ridge least squares
const n = names.length;
const A = Array.from({ length: n }, () => Array(n).fill(0));
const B = Array(n).fill(0);
for (const r of rows)
  for (let i = 0; i < n; i++) {
    B[i] += r.x[i]! * r.y;
    for (let j = 0; j < n; j++) A[i]![j] += r.x[i]! * r.x[j]!;
  }
for (let i = 0; i < n; i++) A[i]![i] += 0.01;
for (let i = 0; i < n; i++) {
  const p = A[i]![i];
  for (let j = i; j < n; j++) A[i]![j] /= p;
  B[i] /= p;
  for (let k = 0; k < n; k++)
    if (k !== i) {
      const f = A[k]![i];
      for (let j = i; j < n; j++) A[k]![j] -= f * A[i]![j];
      B[k] -= f * B[i];
    }
}
console.log(Object.fromEntries(names.map((k, i) => [k, Math.round(B[i] * 1000) / 1000])));
let e2 = 0,
  rel = 0;
const errs = rows.map((r) => {
  const p = r.x.reduce((s, x, i) => s + x * B[i], 0);
  e2 += (p - r.y) ** 2;
  rel += Math.abs(p - r.y) / r.y;
  return { t: r.t, y: r.y, p };
});
console.log(
  'rows',
  rows.length,
  'rms',
  Math.sqrt(e2 / rows.length).toFixed(3),
  'mean rel',
  ((rel / rows.length) * 100).toFixed(1) + '%',
  'mean y',
  (rows.reduce((s, r) => s + r.y, 0) / rows.length).toFixed(2),
);
errs.sort((a, b) => Math.abs(b.p - b.y) - Math.abs(a.p - a.y));
for (const e of errs.slice(0, 8)) console.log(e.y.toFixed(2), e.p.toFixed(2), e.t);
