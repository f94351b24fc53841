import type { Place } from '../../../record';
import type { RoutinePlan } from '../protocol';
import { textIn } from './look-up';
import { words } from './words';

type Plans = Readonly<Record<string, RoutinePlan>>;

/** The names of poses and sides in the page's language. */
class Names {
  #plans: Plans = {};
  #locale = 'en';

  know(plans: Plans): void {
    this.#plans = plans;
  }

  speak(locale: string): void {
    this.#locale = locale;
  }

  /** The whole routine as it is led to a person who has chosen nothing. */
  get plan(): RoutinePlan | null {
    return this.#plans[this.#locale.split('-')[0] ?? 'en'] ?? this.#plans['en'] ?? null;
  }

  pose(id: string): string {
    return this.plan?.poses.find((pose) => pose.id === id)?.name ?? readable(id);
  }

  /** "Right" or "Left"; empty for a pose of both sides. */
  side(place: Place | null): string {
    const side = textIn(place, 'side');
    return side === 'right' || side === 'left' ? words().side[side] : '';
  }

  /** "right side" or "left side"; empty for a pose of both sides. */
  sideNamed(place: Place | null): string {
    const side = textIn(place, 'side');
    return side === 'right' || side === 'left' ? words().sideNamed[side] : '';
  }

  /** "Cross-legged seated twist, right side". */
  place(place: Place | null): string {
    if (!place) return words().lid.noPlace;
    return [this.pose(textIn(place, 'pose')), this.sideNamed(place)].filter(Boolean).join(', ');
  }

  /** The same with the step's id, for developers. */
  step(place: Place | null): string {
    if (!place) return words().lid.noPlace;
    return [this.place(place), readable(textIn(place, 'step'))].filter(Boolean).join(', ');
  }
}

const readable = (id: string): string => id.replaceAll('-', ' ');

export const names = new Names();
