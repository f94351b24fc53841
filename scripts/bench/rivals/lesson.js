'use strict';

// What both rivals say, and where they are: six poses in a row, each a page of speech with its pauses.

const pauses = ' Breathe in. <break time="4s"/> And breathe out. <break time="5s"/> Stay there, and soften.';
const page = (number) => `Pose ${number} of six. Sit tall.${pauses.repeat(28)} Say next when you are ready.`;
const pages = [1, 2, 3, 4, 5, 6].map(page);

/**
 * What is kept after a request at an instant (ms), and what is said: the pose, and how long one has practised. `kept` is
 * what was kept before it, or null.
 */
function lead(intent, kept, instant) {
  if (intent === 'LaunchRequest')
    return { kept, speech: kept === null ? 'Say start.' : 'Shall we go on where you were?', ends: false };
  const { pose = 0, seconds = 0, at = instant } = kept ?? {};
  const practised = { seconds: seconds + (instant - at) / 1000, at: instant };
  if (intent === 'AMAZON.StopIntent')
    return { kept: { pose, ...practised }, speech: 'I have kept your place.', ends: true };
  const next = intent === 'AMAZON.NextIntent' ? (pose + 1) % pages.length : pose;
  return { kept: { pose: next, ...practised }, speech: pages[next], ends: false };
}

module.exports = { lead };
