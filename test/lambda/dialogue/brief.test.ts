import { join } from 'node:path';
import { words } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import { placesOf } from '../../../lambda/routine/place';
import { toSsml } from '../../../lambda/speech/ssml';
import { nothingKept, openSession, type Session } from '../../../lambda/session/state';
import { narratorsIn } from '../../../lambda/wording/narrators';
import { secondsOf, readSsml } from '../../../speaker/alexa/speech';
import { languageOf } from '../../../speaker/built';
import { led, pathOf, returned, start, word } from './support';

const narratorFor = narratorsIn(join(__dirname, '../../../lambda/wording'));

// What is said at a place is much the same in the other language: every third place holds it to its length.
test.each([
  ['en-US', 1],
  ['de-DE', 3],
])('every answer leaves the floor to the person within 12 s (%s)', (locale, step) => {
  const narrate = narratorFor(locale);
  const { voice } = languageOf(locale);
  const say = (session: Session, name: (typeof words)[number]) =>
    reduce(session, word(name), (session.turn?.at ?? start) + 2000, narrate);
  const places = placesOf('back-stretch').filter((_place, index) => index % step === 0);
  const long = places.flatMap((place) => {
    const path = pathOf(place) ?? '';
    const idle = returned(path);
    const sessions = {
      fresh: openSession(nothingKept),
      idle,
      launched: say(idle, 'launch').session,
      led: led(path),
      stepByStep: led(path, { mode: 'step-by-step' }),
      forgetting: say(idle, 'forget-me').session,
      hurt: say(led(path), 'pain').session,
      declined: say(say(led(path), 'pain').session, 'no').session,
    };
    return Object.entries(sessions).flatMap(([name, session]) =>
      words.flatMap((one) => {
        const { session: after, reply } = say(session, one);
        // A safety answer may take 30 s, and what leads is no answer.
        const safety = after.turn?.lead[0]?.line.key === 'pain.stop';
        if (after.turn?.guide === 'now' || safety) return [];
        const seconds = secondsOf(readSsml(toSsml(reply.turn.say.cues)).segments, voice);
        return seconds > 12 ? [`${name} ${path} ${one}: ${seconds} s`] : [];
      }),
    );
  });
  expect(long).toEqual([]);
});
