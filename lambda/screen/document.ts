import { formOn } from '../routine/pacing';
import type { Directive } from 'ask-sdk-model';
import { listIn } from '../json';
import type { Narrate } from '../routine/line';
import { atRate } from '../routine/voice';
import type { ScreenFiles } from './files';
import { holdsIn, linesOf, withReports, type HoldShown } from './lines';
import { playerOf, waiting, type Player } from './player';
import { sceneOf, wordsOf, type Scene, type Seen } from './scene';

/** The sequencer that leads: a touch does not end it, as it would the main one. */
const sequencer = 'lead';

const silent: Player = { datasources: {}, components: [], commands: [] };

/** The directive that shows a reply, and plays it where no speech does. `narrate`: the language at rate 1. */
export function documentOf(seen: Seen, files: ScreenFiles): Directive {
  const narrate = atRate(seen.narrate, seen.session.turn?.rate);
  const scene = sceneOf({ ...seen, narrate });
  const token = seen.session.turn?.screen?.token ?? seen.instant;
  const player = seen.reply.mic === 'screen' ? played(seen, narrate, token) : silent;
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: `turn ${token}`,
    document: drawn(scene, player, files),
    datasources: { scene: { type: 'object', properties: scene.shown }, ...player.datasources },
  };
}

function played({ session, reply }: Seen, narrate: Narrate, token: number): Player {
  const { cues, first, last } = reply.turn.say;
  const { settings } = session.kept;
  const manner = { ...settings, form: formOn(session.turn?.at ?? 0) };
  const hold = first === null ? () => null : holdsIn(first.routine, manner, narrate);
  // The line begins with the number, which is shown by itself and large.
  const unitOf = ({ kind, of }: HoldShown): string =>
    wordsOf({ key: `screen.hold.${kind}`, values: { count: '1', of: String(of) } }, narrate)
      .slice(1)
      .trim();
  const player = playerOf(withReports(linesOf(cues, hold)), token, cues.length, unitOf);
  // Where nothing leads on by itself, signs of life keep the session.
  const stays = first === null || settings.mode === 'step-by-step';
  return stays ? { ...player, commands: [...player.commands, waiting(token, cues.length, last)] } : player;
}

function drawn(
  { kind, shown }: Scene,
  { components, commands }: Player,
  files: ScreenFiles,
): Record<string, unknown> {
  const { graphics, ...frame } = files.template('frame');
  const root = files.template(kind);
  const voice = {
    type: 'Container',
    position: 'absolute',
    width: 1,
    height: 1,
    opacity: 0,
    items: components,
  };
  return {
    ...frame,
    graphics: {
      ...(typeof graphics === 'object' ? graphics : {}),
      ...(shown.figure === '' ? {} : { pose: files.figure(shown.figure) }),
    },
    ...(commands.length === 0 ? {} : { onMount: [{ type: 'Sequential', sequencer, commands }] }),
    mainTemplate: { parameters: ['payload'], items: [{ ...root, items: [...listIn(root['items']), voice] }] },
  };
}
