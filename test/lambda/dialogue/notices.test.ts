import { join } from 'node:path';
import { reduce } from '../../../lambda/dialogue/engine';
import { withNotice } from '../../../lambda/dialogue/apply';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { toSsml } from '../../../lambda/speech/ssml';
import { narratorsIn } from '../../../lambda/wording/narrators';
import { secondsOf, readSsml } from '../../../speaker/alexa/speech';
import { languageOf } from '../../../speaker/built';
import { start, word } from './support';

const narratorFor = narratorsIn(join(__dirname, '../../../lambda/wording'));
const notices = ['storeDown', 'newerNotes', 'unreadableNotes', 'tooManyPeople'];

describe.each(['en-US', 'de-DE'])('a launch in %s', (locale) => {
  test.each(notices)('leaves the floor within 12 s, also after "%s"', (notice) => {
    const narrate = narratorFor(locale);
    const launched = reduce(openSession(nothingKept), word('launch'), start, narrate);
    const { reply, session } = withNotice(launched, { key: `errors.${notice}` }, narrate);
    expect(session.turn?.lead[0]?.line.key).toBe(`errors.${notice}`);
    const { segments } = readSsml(toSsml(reply.turn.say.cues));
    expect(secondsOf(segments, languageOf(locale).voice)).toBeLessThan(12);
  });
});
