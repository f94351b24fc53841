import type { PoseId } from '../../../lambda/catalogue/types';

/** What the article says of a pose that lets it be named for a complaint, in the article's own words. */
export type Reasons = Readonly<Partial<Record<PoseId, string>>>;

const digestion = 'tones your abdominal organs, including the kidneys and digestive organs';
const tight = 'lengthens and loosens hip and low back muscles';
const everyVertebra = 'increases flexibility in each vertebrae';

/** Design §8's table, row for row: what is asked about, and every pose that may be named, with its reason. */
export const reasons: Readonly<Record<string, Reasons>> = {
  'back-pain': {
    'cross-legged-seated-twist': 'Yoga For Back Pain',
    'knees-to-chest': 'relieves lower back pain',
    'lying-single-leg-twist': 'one of the major cause of back pain',
    'single-leg-hamstring-stretch': 'stretches your lower back',
    'straight-leg-seated-twist': 'symptoms of backache',
    'legs-up-the-wall': 'relieves lower-back pain',
  },
  'lower-back-pain': {
    'knees-to-chest': 'relieves lower back pain',
    'lying-single-leg-twist': tight,
    'single-leg-hamstring-stretch': 'stretches your lower back',
    'straight-leg-seated-twist': 'symptoms of backache',
    'legs-up-the-wall': 'relieves lower-back pain',
  },
  sciatica: { 'straight-leg-seated-twist': 'sciatica' },
  'menstrual-discomfort': { 'straight-leg-seated-twist': 'menstrual discomfort' },
  fatigue: { 'straight-leg-seated-twist': 'fatigue' },
  stress: { 'cross-legged-seated-twist': 'reduce stress' },
  anxiety: { 'cross-legged-seated-twist': 'anxiety' },
  gas: { 'knees-to-chest': 'excess digestive air, flatulence' },
  bloating: { 'knees-to-chest': 'bloating' },
  acidity: { 'knees-to-chest': 'acidity' },
  constipation: { 'knees-to-chest': 'constipation' },
  indigestion: { 'knees-to-chest': 'indigestion', 'cross-legged-seated-twist': digestion },
  digestion: { 'knees-to-chest': 'indigestion', 'cross-legged-seated-twist': digestion },
  posture: { 'lying-single-leg-twist': 'helping improve posture' },
  'tight-hips': { 'lying-single-leg-twist': tight, 'cross-legged-seated-twist': 'stretches the hips' },
  'tight-lower-back': { 'lying-single-leg-twist': tight },
  'stiff-spine': {
    'cross-legged-seated-twist': 'give flexibility to your spine',
    'straight-leg-seated-twist': everyVertebra,
    'lying-single-leg-twist': 'adverse effect to your spinal flexibility',
  },
  'tight-hamstrings': { 'single-leg-hamstring-stretch': 'a good stretch for the hamstrings' },
  hips: { 'lying-single-leg-twist': tight, 'cross-legged-seated-twist': 'stretches the hips' },
  hamstrings: { 'single-leg-hamstring-stretch': 'a good stretch for the hamstrings' },
  shoulders: { 'cross-legged-seated-twist': 'flexibility to your spine, shoulders, and chest' },
  chest: { 'cross-legged-seated-twist': 'flexibility to your spine, shoulders, and chest' },
  ankles: { 'cross-legged-seated-twist': 'stretches the hips, knees, and ankles' },
  knees: { 'cross-legged-seated-twist': 'stretches the hips, knees, and ankles' },
  circulation: { 'legs-up-the-wall': 'gives blood circulation a gentle boost' },
  relaxation: { 'legs-up-the-wall': 'relax your spine' },
};

/** Asked about a part of the body, to stretch it: never for pain in it. */
export const areas = ['hips', 'hamstrings', 'shoulders', 'chest', 'ankles', 'knees'];

/** Complaints that the article says nothing about. */
export const unknown = [
  'disc',
  'slipped-disc',
  'arthritis',
  'sprain',
  'kidney-stones',
  'headache',
  'veins',
  'varicose-veins',
  'sleep',
  'insomnia',
  'knee-pain',
  'shoulder-pain',
  'chest-pain',
];
