import type { Skills } from '@baton/domain';
import type { RoutableAgent } from '../floor.js';

export type Presence = RoutableAgent['presence'];

/** Somebody with habits. */
export interface Other {
  readonly teams: readonly string[];
  readonly skills: Skills;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly habit: 'accepts' | 'declines' | 'ignores' | 'disabled';
  readonly presence: readonly { readonly at: number; readonly to: Presence }[];
}

export interface Arrival {
  readonly at: number;
  readonly teamKey: string;
  readonly needs: Skills;
  readonly language: string | null;
  readonly units: number;
  /** Index of the agent who knows the customer; 0 is the steady one. */
  readonly knows: number | null;
  readonly handlingSeconds: number;
}

/** Times are seconds from the beginning. */
export interface Case {
  /** Whether each is open changes at the times of `opens`. */
  readonly teams: readonly {
    readonly fallback: string | null;
    readonly pulls: boolean;
    readonly opens: readonly number[];
  }[];
  readonly others: readonly Other[];
  /** Takes what is offered, two units at once, from some time on for good. */
  readonly steady: {
    readonly teams: readonly string[];
    readonly languages: readonly string[];
    readonly from: number;
  };
  readonly conversations: readonly Arrival[];
}

export interface Played {
  /** From then on nobody comes or goes any more. */
  readonly calmAt: number;
  /** Conversations that nobody had taken at the end. */
  readonly left: readonly number[];
  /** Ticks at which somebody held more than they can. */
  readonly overfull: number;
  /** When each was taken for the last time. */
  readonly takenAt: readonly number[];
}
