import type { PlanClock } from './clock';
import { byId, ofKind, write } from './dom';
import type { PageSession } from './session';

const notice = byId('notice');
const text = byId('notice-text');
const carryOn = ofKind('carry-on', HTMLButtonElement);
/** How often a server that is gone is looked for. */
const PATIENCE = 1_500;

/** The session is cut off: what happened, and what can be done. */
export function showLost(why: 'gone' | 'unreachable'): void {
  notice.hidden = false;
  if (why === 'gone') {
    offer(
      'The speaker was started anew in the middle of your session. Your place is kept, from where it last began to speak.',
    );
    return;
  }
  carryOn.hidden = true;
  write(
    text,
    'The speaker does not answer. Start it again with npm start: this page waits for it, and your place is kept.',
  );
  void waitForServer();
}

async function waitForServer(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const there = await fetch('/routine.json', { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    );
    if (there) break;
  }
  offer('The speaker is back. Your place is kept, from where it last began to speak.');
}

function offer(message: string): void {
  write(text, message);
  carryOn.hidden = false;
  carryOn.focus();
}

/** Carrying on is what a person would do: open the skill again, which offers the place that was kept. */
export function connectNotice(session: PageSession, clock: PlanClock, forget: () => void): void {
  carryOn.addEventListener('click', () => {
    const { view } = session;
    if (!view) {
      location.reload();
      return;
    }
    notice.hidden = true;
    forget();
    void session.open(view.settings, clock.now).then(async () => {
      const [opening] = session.view?.phrases ?? [];
      if (opening !== undefined && !session.lost) await session.say(opening);
      byId('said').focus();
    });
  });
}
