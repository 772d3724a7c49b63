import { KEPT_FOR } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/rules/taskRetention';
import type { TaskState } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/taskLists';
import type { TaskKind } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';

/** States that can be chosen, the most urgent first. */
export const STATES: TaskState[] = ['dead', 'waiting', 'done', 'discarded'];

/** Kinds that can be chosen. */
export const KINDS = Object.keys(KEPT_FOR) as TaskKind[];

/** The chosen state; without one, what needs a person. */
export function stateOf(parameter: string): TaskState {
    const known = STATES.filter((state) => state === parameter)[0];
    return known || 'dead';
}

/** The chosen kind; empty for all. */
export function kindOf(parameter: string): TaskKind | '' {
    const known = KINDS.filter((kind) => kind === parameter)[0];
    return known || '';
}
