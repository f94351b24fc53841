/**
 * Which room may import which. Arrows point one way; no import runs in a circle.
 * The rooms and their order are described in README.md; `npm run check` runs this file.
 */

/** The rooms of the skill, each with the rooms that it may import. */
const lambdaRooms = {
  catalogue: [],
  routine: ['catalogue'],
  search: ['catalogue'],
  session: ['catalogue', 'routine'],
  dialogue: ['catalogue', 'routine', 'session'],
  'device-check': ['routine', 'session'],
  speech: ['routine'],
  wording: ['routine', 'search', 'speech'],
  screen: ['catalogue', 'dialogue', 'routine', 'session', 'speech'],
  alexa: ['dialogue', 'routine', 'screen', 'session', 'speech'],
  keeping: ['alexa', 'dialogue', 'routine', 'session'],
  intents: [
    'alexa',
    'catalogue',
    'device-check',
    'dialogue',
    'routine',
    'search',
    'session',
    'keeping',
    'wording',
  ],
};

/** Files of lambda/ that belong to no room and that any room may use. */
const shared = '^lambda/(json|within|memo)\\.ts$';

const pure = '^lambda/(catalogue|routine|search|session|dialogue|device-check)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move the shared type or function into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(lambdaRooms).map(([room, others]) => ({
      name: `lambda/${room}`,
      comment: `lambda/${room} may import: ${others.join(', ') || 'no other room'}.`,
      severity: 'error',
      from: { path: `^lambda/${room}/` },
      to: { path: '^lambda/', pathNot: [`^lambda/(${[room, ...others].join('|')})/`, shared] },
    })),
    {
      name: 'pure-rooms',
      comment:
        'Rooms that lead import nothing from node, AWS, ask-sdk or i18next: what they need is handed in.',
      severity: 'error',
      from: { path: pure },
      to: {
        dependencyTypesNot: ['local', 'type-only'],
        pathNot: ['node_modules/(fastest-levenshtein|valibot)/', '^lambda/'],
      },
    },
    {
      name: 'one-room-for-http',
      comment: "Alexa's own services are called from lambda/alexa alone.",
      severity: 'error',
      from: { path: '^lambda/', pathNot: '^lambda/alexa/' },
      to: { path: '^(node:)?https?$' },
    },
    {
      name: 'one-room-for-aws',
      comment: 'The table is reached from lambda/keeping alone.',
      severity: 'error',
      from: { path: '^lambda/', pathNot: '^lambda/(keeping/|index\\.ts$)' },
      to: { path: '@aws-sdk' },
    },
    {
      name: 'figures-apart',
      comment: 'Figures are drawn at build time from the catalogue alone.',
      severity: 'error',
      from: { path: '^figures/' },
      to: { path: '^(lambda|speaker|serve|scripts)/', pathNot: '^lambda/catalogue/' },
    },
    {
      name: 'speaker-as-alexa',
      comment: 'The speaker uses the skill through its built handler and packaged models, as Alexa does.',
      severity: 'error',
      from: { path: '^speaker/' },
      to: { path: '^(lambda|serve)/' },
    },
    {
      name: 'serve-apart',
      comment:
        'The endpoint uses the built handler; of its source only the reader of timestamps, so that both read them alike.',
      severity: 'error',
      from: { path: '^serve/' },
      to: { path: '^(lambda|speaker|scripts|figures)/', pathNot: '^lambda/alexa/timestamp\\.ts$' },
    },
    {
      name: 'product-without-tests',
      comment: 'Code that ships imports no test and no script.',
      severity: 'error',
      from: { path: '^(lambda|speaker|serve|figures)/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
