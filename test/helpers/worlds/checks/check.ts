import type { Jobs } from '../jobs';
import type { WorldState } from '../worldState';

/** How a rule was broken. */
export interface Found {
    what: string;
    orderId?: string;
}

/** A rule that holds in every world. */
export interface Check {
    rule: string;
    find(world: WorldState, jobs: Jobs): Found[];
}
